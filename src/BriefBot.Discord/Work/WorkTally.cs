namespace BriefBot.Discord.Work;

/// <summary>Counts what became of questions and commands since the start.</summary>
internal sealed class WorkTally
{
    private long _answered;
    private long _refused;
    private long _undelivered;

    /// <summary>Got their reply.</summary>
    public long Answered => Interlocked.Read(ref _answered);

    /// <summary>Were told that the bot is busy or that they ask too much.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Could not be told anything, because Discord took no reply.</summary>
    public long Undelivered => Interlocked.Read(ref _undelivered);

    public void CountAnswered() => Interlocked.Increment(ref _answered);

    public void CountRefused() => Interlocked.Increment(ref _refused);

    public void CountUndelivered() => Interlocked.Increment(ref _undelivered);
}
