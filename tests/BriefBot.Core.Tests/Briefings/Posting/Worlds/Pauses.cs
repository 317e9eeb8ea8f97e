using BriefBot.Briefings;
using BriefBot.Briefings.Posting;

namespace BriefBot.Core.Tests.Briefings.Posting.Worlds;

/// <summary>Holds processes up at chosen points, until a controller lets one of them go on.</summary>
internal sealed class Pauses
{
    private readonly Lock _gate = new();
    private readonly List<TaskCompletionSource> _held = [];

    public Task HoldAsync()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _held.Add(held);
        }

        return held.Task;
    }

    /// <summary>Lets one that is held go on; false when none is.</summary>
    public bool Release(Random random)
    {
        TaskCompletionSource held;
        lock (_gate)
        {
            if (_held.Count == 0)
            {
                return false;
            }

            held = _held[random.Next(_held.Count)];
            _held.Remove(held);
        }

        held.SetResult();
        return true;
    }

    /// <summary>Pauses before and after each posting, also in the worst moment: between the ledger's note and the sending.</summary>
    internal sealed class Poster(IBriefingPoster inner, Pauses pauses) : IBriefingPoster
    {
        public bool PostsTo(string channel) => inner.PostsTo(channel);

        public IReadOnlyList<ReadOnlyMemory<byte>> Render(BriefingPost post) => inner.Render(post);

        public async Task<PostOutcome> PostAsync(BriefingPart part, CancellationToken cancellationToken)
        {
            await pauses.HoldAsync();
            var outcome = await inner.PostAsync(part, cancellationToken);
            await pauses.HoldAsync();
            return outcome;
        }

        public async Task<LookOutcome> FindAsync(BriefingPart part, DateTimeOffset since, CancellationToken cancellationToken)
        {
            await pauses.HoldAsync();
            return await inner.FindAsync(part, since, cancellationToken);
        }
    }

    internal sealed class Writer(IBriefingWriter inner, Pauses pauses) : IBriefingWriter
    {
        public async Task<Briefing> WriteAsync(BriefingRequest request, CancellationToken cancellationToken)
        {
            await pauses.HoldAsync();
            return await inner.WriteAsync(request, cancellationToken);
        }
    }
}
