namespace BriefBot.Briefings.Posting;

/// <summary>What came of posting a part.</summary>
public abstract record PostOutcome
{
    /// <summary>It stands in the channel, since now or since an earlier try with the same nonce.</summary>
    /// <param name="Message">The message's id.</param>
    public sealed record Posted(string Message) : PostOutcome;

    /// <summary>It surely was not posted.</summary>
    /// <param name="Reason">Why, for people, with what helps.</param>
    /// <param name="IsFinal">Whether no further try can help until someone sets the schedule again, as with a deleted channel.</param>
    /// <param name="Wait">How long to wait at least; null when nobody said.</param>
    public sealed record Refused(string Reason, bool IsFinal, TimeSpan? Wait) : PostOutcome;

    /// <summary>It may have been posted or not: the reply was lost.</summary>
    /// <param name="Reason">What happened, for people.</param>
    public sealed record Unknown(string Reason) : PostOutcome;
}
