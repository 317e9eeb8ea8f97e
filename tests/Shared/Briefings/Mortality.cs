using BriefBot.Briefings;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Briefings.Schedules;
using BriefBot.Memory;

namespace BriefBot.Trials.Briefings;

/// <summary>Lets a process die right before or right after one of its steps. From then on nothing that it does has an effect.</summary>
/// <param name="diesAt">Each step counts two: before it, and after it.</param>
/// <param name="die">How it dies; unless told, by an exception at this and each further step.</param>
internal sealed class Mortality(int diesAt, Action? die = null)
{
    private int _moment;

    public bool IsDead { get; private set; }

    public int Moments => _moment;

    public async Task<T> StepAsync<T>(Func<Task<T>> step)
    {
        Live();
        var result = await step();
        Live();
        return result;
    }

    public Task StepAsync(Func<Task> step) => StepAsync(async () =>
    {
        await step();
        return 0;
    });

    private void Live()
    {
        IsDead |= _moment++ == diesAt;
        if (IsDead)
        {
            die?.Invoke();
            throw new KilledException();
        }
    }

    internal sealed class KilledException : Exception;

    internal sealed class Ledger(IRunLedger inner, Mortality life) : IRunLedger
    {
        public Task OpenAsync(string channel, DueBriefing due, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.OpenAsync(channel, due, cancellationToken));

        public Task<RunKey> OpenNowAsync(string channel, DateOnly date, bool moves, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.OpenNowAsync(channel, date, moves, cancellationToken));

        public Task<bool> MissAsync(string channel, DueBriefing due, string why, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.MissAsync(channel, due, why, cancellationToken));

        public Task<RunRow?> TakeAsync(RunKey key, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.TakeAsync(key, cancellationToken));

        public Task<RunRow> SaveAsync(RunRow run, Briefing briefing, IReadOnlyList<ReadOnlyMemory<byte>> parts, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.SaveAsync(run, briefing, parts, cancellationToken));

        public Task SendingAsync(RunRow run, int part, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.SendingAsync(run, part, cancellationToken));

        public Task SentAsync(RunRow run, int part, string message, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.SentAsync(run, part, message, cancellationToken));

        public Task NotSentAsync(RunRow run, RunPart before, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.NotSentAsync(run, before, cancellationToken));

        public Task RetryAsync(RunRow run, string error, DateTimeOffset nextTry, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.RetryAsync(run, error, nextTry, cancellationToken));

        public Task CloseAsync(RunRow run, RunState state, string? error, bool halts, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.CloseAsync(run, state, error, halts, cancellationToken));

        public bool Has(string channel, DateOnly day) => inner.Has(channel, day);

        public RunRow? Find(RunKey key) => inner.Find(key);

        public IReadOnlyList<RunRow> Unfinished() => inner.Unfinished();

        public (ImportMark Mark, DateTimeOffset? At) Watermark(string channel) => inner.Watermark(channel);

        public IReadOnlyList<Briefing> LastBriefings(string channel, int most) => inner.LastBriefings(channel, most);
    }

    internal sealed class Poster(IBriefingPoster inner, Mortality life) : IBriefingPoster
    {
        public bool PostsTo(string channel) => inner.PostsTo(channel);

        public IReadOnlyList<ReadOnlyMemory<byte>> Render(BriefingPost post) => inner.Render(post);

        public Task<PostOutcome> PostAsync(BriefingPart part, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.PostAsync(part, cancellationToken));

        public Task<LookOutcome> FindAsync(BriefingPart part, DateTimeOffset since, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.FindAsync(part, since, cancellationToken));
    }

    internal sealed class Writer(IBriefingWriter inner, Mortality life) : IBriefingWriter
    {
        public Task<Briefing> WriteAsync(BriefingRequest request, CancellationToken cancellationToken) =>
            life.StepAsync(() => inner.WriteAsync(request, cancellationToken));
    }
}
