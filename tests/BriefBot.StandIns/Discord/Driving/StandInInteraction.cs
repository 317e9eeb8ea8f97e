using System.Diagnostics;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Driving;

/// <summary>What a user did, and how the bot answered.</summary>
public sealed class StandInInteraction
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;

    private readonly TaskCompletionSource<StandInCallback> _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<StandInMessage> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<StandInMessage> _followUps = [];
    private long _sentAt;

    internal StandInInteraction(ulong id, int type, StandInUser user, StandInChannel channel, string name, DateTimeOffset createdAt)
    {
        Id = id;
        Type = type;
        User = user;
        Channel = channel;
        Name = name;
        CreatedAt = createdAt;

        // Long and opaque as Discord's; clients must not read anything into it.
        Token = $"aW50ZXJhY3Rpb246{id:x16}{Random.Shared.NextInt64():x16}";
        Acknowledged = Patience.ForAsync(_acknowledged.Task, () => $"the bot acknowledged {this}");
        Answered = Patience.ForAsync(_answered.Task, () => $"the bot answered {this}");
    }

    public ulong Id { get; }

    public string Token { get; }

    /// <summary>2 a command, 3 a button, 4 a request for suggestions.</summary>
    public int Type { get; }

    public StandInUser User { get; }

    public StandInChannel Channel { get; }

    /// <summary>The command's name, or the button's custom id.</summary>
    public string Name { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>Of a button: the message that it stands on.</summary>
    public StandInMessage? Message { get; internal init; }

    /// <summary>Ends when the bot's first answer was accepted; fails when it never is.</summary>
    public Task<StandInCallback> Acknowledged { get; }

    /// <summary>Ends when the bot has said something: at once, or in place of "is thinking". Fails when it never does.</summary>
    public Task<StandInMessage> Answered { get; }

    /// <summary>The answer's message; "is thinking" until it was edited. Null before the first answer and for suggestions.</summary>
    public StandInMessage? Response { get; internal set; }

    /// <summary>How often an answer was put in place: one edit, or one answer at once.</summary>
    public int TimesAnswered { get; private set; }

    /// <summary>How many callbacks came, refused ones included.</summary>
    public int TimesCalledBack { get; internal set; }

    public IReadOnlyList<StandInMessage> FollowUps
    {
        get
        {
            lock (Gate)
            {
                return [.. _followUps];
            }
        }
    }

    /// <summary>What it is and how far it came, for who waits for it in vain.</summary>
    public override string ToString() =>
        $"{Name} ({(Callback is null ? "not acknowledged" : "acknowledged")}, called back {TimesCalledBack} and answered {TimesAnswered} times)";

    internal Lock Gate { get; } = new();

    internal StandInCallback? Callback { get; private set; }

    internal void MarkSent() => Interlocked.CompareExchange(ref _sentAt, Stopwatch.GetTimestamp(), 0);

    internal TimeSpan Since(long arrivedAt) => Stopwatch.GetElapsedTime(Volatile.Read(ref _sentAt), arrivedAt);

    internal void Acknowledge(StandInCallback callback)
    {
        Callback = callback;
        _acknowledged.TrySetResult(callback);
    }

    internal void Answer(StandInMessage message)
    {
        TimesAnswered++;
        _answered.TrySetResult(message);
    }

    internal void FollowUp(StandInMessage message)
    {
        lock (Gate)
        {
            _followUps.Add(message);
        }

        _answered.TrySetResult(message);
    }
}
