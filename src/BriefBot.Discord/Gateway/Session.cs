namespace BriefBot.Discord.Gateway;

/// <summary>What outlives a connection: the session at Discord that a new connection can take up.</summary>
internal sealed class Session
{
    /// <summary>The id; null when there is no session.</summary>
    public string? Id { get; private set; }

    /// <summary>Where it is resumed; null for the gateway's own address.</summary>
    public Uri? ResumeUrl { get; private set; }

    /// <summary>Which events were handed out.</summary>
    public SequenceTracker Sequences { get; private set; } = new();

    /// <summary>Whether there is something to take up.</summary>
    public bool CanResume => Id is not null && Sequences.Last is not null;

    /// <summary>Begins a session.</summary>
    /// <param name="ready">What Discord told.</param>
    /// <param name="gateway">The gateway's address.</param>
    public void Begin(Ready ready, Uri gateway)
    {
        Id = ready.SessionId;
        ResumeUrl = Trusted(ready.ResumeGatewayUrl, gateway);
    }

    /// <summary>Gives the session up. Events of the next one are numbered anew.</summary>
    public void End()
    {
        Id = null;
        ResumeUrl = null;
        Sequences = new SequenceTracker();
    }

    /// <summary>The token is sent there: an address that would send it unprotected where the gateway is protected is not taken.</summary>
    private static Uri? Trusted(string? address, Uri gateway) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeWss || (url.Scheme == Uri.UriSchemeWs && gateway.Scheme == Uri.UriSchemeWs))
            ? url
            : null;
}
