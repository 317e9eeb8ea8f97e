using System.Globalization;
using System.Text;
using BriefBot.Briefings.Posting;
using BriefBot.Briefings.Showing;
using Microsoft.Extensions.Options;

namespace BriefBot.Briefings;

/// <summary>Writes the console's briefings as Markdown files: <c>briefing-2026-01-16-k3f9x2m7abcd.1.md</c>. A file that is there is whole.</summary>
internal sealed class MarkdownPoster(Streams streams, IOptions<ConsoleBriefingOptions> options) : IBriefingPoster
{
    public bool PostsTo(string channel) => channel == ConsoleChannel.Key && options.Value.MarkdownFolder.Length > 0;

    public IReadOnlyList<ReadOnlyMemory<byte>> Render(BriefingPost post)
    {
        var late = post.LateSince is { } due
            ? string.Create(CultureInfo.InvariantCulture, $"\nLate: this was due {due.UtcDateTime:d MMM yyyy HH:mm} UTC.\n")
            : string.Empty;

        // The first line is for the file's name, and does not get into the file.
        return [Encoding.UTF8.GetBytes(
            $"{post.Briefing.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n{BriefingMarkdown.Write(post.Briefing)}{late}")];
    }

    public async Task<PostOutcome> PostAsync(BriefingPart part, CancellationToken cancellationToken)
    {
        var path = PathOf(part, out var text);
        try
        {
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var draft = path + ".part";
                await File.WriteAllTextAsync(draft, text, cancellationToken);
                File.Move(draft, path, overwrite: true);
            }

            return new PostOutcome.Posted(Path.GetFileName(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new PostOutcome.Refused($"The file cannot be written: {failure.Message}", IsFinal: false, Wait: null);
        }
    }

    public Task<LookOutcome> FindAsync(BriefingPart part, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var path = PathOf(part, out _);
        return Task.FromResult<LookOutcome>(File.Exists(path) ? new LookOutcome.Found(Path.GetFileName(path)) : new LookOutcome.Absent());
    }

    private string PathOf(BriefingPart part, out string text)
    {
        var body = Encoding.UTF8.GetString(part.Body.Span);
        var end = body.IndexOf('\n', StringComparison.Ordinal);
        text = body[(end + 1)..];
        return Path.GetFullPath(Path.Combine(options.Value.MarkdownFolder, $"briefing-{body[..end]}-{part.Marker}.md"), streams.WorkingDirectory);
    }
}
