namespace BriefBot.Doctor;

/// <summary>The times that other machines said they have, next to this machine's.</summary>
internal sealed class SeenTimes(TimeProvider time)
{
    private readonly List<(string Host, TimeSpan Ahead)> _seen = [];

    /// <summary>How far this machine is ahead of each other one.</summary>
    public IReadOnlyList<(string Host, TimeSpan Ahead)> All => _seen;

    /// <summary>Notes what a reply said.</summary>
    public void Note(Endpoints.EndpointReply reply)
    {
        if (reply.Date is { } date)
        {
            _seen.Add((reply.Address.Host, time.GetUtcNow() - date));
        }
    }
}
