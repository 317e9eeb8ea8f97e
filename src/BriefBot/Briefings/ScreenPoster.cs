using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using BriefBot.Briefings.Posting;
using BriefBot.Showing;
using Microsoft.Extensions.Options;

namespace BriefBot.Briefings;

/// <summary>Shows the console's briefings on the screen while the chat runs.</summary>
internal sealed class ScreenPoster(ConsoleScreen screen, Streams streams, IOptions<ConsoleBriefingOptions> options) : IBriefingPoster
{
    private readonly ConcurrentDictionary<string, bool> _shown = new();

    public bool PostsTo(string channel) => channel == ConsoleChannel.Key && screen.IsOpen && options.Value.MarkdownFolder.Length == 0;

    public IReadOnlyList<ReadOnlyMemory<byte>> Render(BriefingPost post)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        if (post.LateSince is { } due)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Late: this was due {due.UtcDateTime:d MMM yyyy HH:mm} UTC."));
        }

        TextRenderer.Write(BriefingLayout.Of(post.Briefing), text, streams.Width);
        return [Encoding.UTF8.GetBytes(text.ToString())];
    }

    public Task<PostOutcome> PostAsync(BriefingPart part, CancellationToken cancellationToken)
    {
        if (_shown.TryAdd(part.Marker, true))
        {
            screen.ShowBetween(Encoding.UTF8.GetString(part.Body.Span));
        }

        return Task.FromResult<PostOutcome>(new PostOutcome.Posted(part.Marker));
    }

    /// <summary>What another run of the program showed is not on this screen.</summary>
    public Task<LookOutcome> FindAsync(BriefingPart part, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<LookOutcome>(_shown.ContainsKey(part.Marker) ? new LookOutcome.Found(part.Marker) : new LookOutcome.Absent());
}
