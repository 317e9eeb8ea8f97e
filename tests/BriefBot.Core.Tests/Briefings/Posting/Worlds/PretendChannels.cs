using System.Globalization;
using System.Text;
using BriefBot.Briefings.Posting;

namespace BriefBot.Core.Tests.Briefings.Posting.Worlds;

/// <summary>Channels outside of all processes, that remember nonces for three minutes as Discord does; what goes wrong is scripted.</summary>
internal sealed class PretendChannels(TimeProvider time) : IBriefingPoster
{
    public static readonly TimeSpan NonceWindow = TimeSpan.FromMinutes(3);

    private readonly Lock _gate = new();

    public List<(string Channel, string Marker, DateTimeOffset At, string Text)> Messages { get; } = [];

    /// <summary>What the next posts come to instead of the usual; "done" tells whether it is posted all the same.</summary>
    public Queue<(bool IsDone, PostOutcome Outcome)> Next { get; } = [];

    /// <summary>What the next looks come to instead of the usual.</summary>
    public Queue<LookOutcome> NextLooks { get; } = [];

    public int Parts { get; set; } = 1;

    public int Posts { get; private set; }

    public int Looks { get; private set; }

    public bool PostsTo(string channel) => channel.StartsWith("pretend:", StringComparison.Ordinal);

    public IReadOnlyList<ReadOnlyMemory<byte>> Render(BriefingPost post) =>
    [
        .. Enumerable.Range(0, Parts).Select(i => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(
            $"{post.Briefing.Date:yyyy-MM-dd} {i} {post.Briefing.Stories.Count} stories{(post.LateSince is null ? string.Empty : " late")}")),
    ];

    public Task<PostOutcome> PostAsync(BriefingPart part, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Posts++;
            var scripted = Next.TryDequeue(out var next);
            if (scripted && !next.IsDone)
            {
                return Task.FromResult(next.Outcome);
            }

            var now = time.GetUtcNow();
            var index = Messages.FindIndex(m => m.Channel == part.Channel && m.Marker == part.Marker && now - m.At < NonceWindow);
            if (index < 0)
            {
                index = Messages.Count;
                Messages.Add((part.Channel, part.Marker, now, Encoding.UTF8.GetString(part.Body.Span)));
            }

            return Task.FromResult(scripted ? next.Outcome : new PostOutcome.Posted(index.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public Task<LookOutcome> FindAsync(BriefingPart part, DateTimeOffset since, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Looks++;
            var index = Messages.FindIndex(m => m.Channel == part.Channel && m.Marker == part.Marker && m.At >= since);
            return Task.FromResult(NextLooks.TryDequeue(out var scripted) ? scripted
                : index < 0 ? new LookOutcome.Absent() : new LookOutcome.Found(index.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
