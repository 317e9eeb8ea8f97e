namespace BriefBot.Briefings.Posting;

/// <summary>What came of looking for a part in its channel.</summary>
public abstract record LookOutcome
{
    /// <summary>It stands there.</summary>
    /// <param name="Message">The message's id.</param>
    public sealed record Found(string Message) : LookOutcome;

    /// <summary>It does not stand there.</summary>
    public sealed record Absent : LookOutcome;

    /// <summary>Nobody can say.</summary>
    /// <param name="Reason">Why, for people, with what helps.</param>
    /// <param name="IsFinal">Whether the channel is gone.</param>
    public sealed record Unclear(string Reason, bool IsFinal) : LookOutcome;
}
