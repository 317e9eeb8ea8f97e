namespace BriefBot.Briefings;

/// <summary>Writes a briefing from what came into the memory since the last one.</summary>
public interface IBriefingWriter
{
    /// <summary>Writes it; what it says has passed the quote lock when the call returns.</summary>
    Task<Briefing> WriteAsync(BriefingRequest request, CancellationToken cancellationToken);
}
