using System.Runtime.CompilerServices;
using BriefBot.Articles.Formats;
using BriefBot.Articles.Formats.Html;
using BriefBot.Articles.Formats.JsonLines;
using BriefBot.Articles.Formats.Word;
using Microsoft.Extensions.Options;

namespace BriefBot.Articles;

/// <summary>Reads articles from files and streams.</summary>
/// <remarks>
/// Reads Markdown (<c>.md</c>), plain text (<c>.txt</c>), web pages (<c>.html</c>, <c>.htm</c>), Word documents
/// (<c>.docx</c>) and JSON Lines (<c>.jsonl</c>, one article a line). Whatever is wrong with a file comes back as
/// <see cref="ReadOutcome.Failed"/>; only cancellation is thrown. Safe for use by several callers at once.
/// </remarks>
public sealed class ArticleReader
{
    private readonly long _maxFileBytes;

    /// <summary>Creates a reader.</summary>
    public ArticleReader(IOptions<ArticleOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _maxFileBytes = options.Value.MaxFileBytes;
    }

    /// <summary>Reads the articles of a file: one outcome, or one a line for .jsonl files.</summary>
    /// <remarks>
    /// The size limit holds for the file; a .jsonl file is read line by line and may have any size, there the limit holds
    /// for each line. Pipes and devices are not read.
    /// </remarks>
    public IAsyncEnumerable<ReadOutcome> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Guarded.Read(path, OpenAndRead(path, cancellationToken), cancellationToken);
    }

    /// <summary>Reads the articles of a stream, such as a message's attachment.</summary>
    /// <param name="name">The file name, whose extension names the format; outcomes carry it as their path.</param>
    /// <param name="content">The content; it is read to its end or the size limit and stays open.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public IAsyncEnumerable<ReadOutcome> ReadAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        return Guarded.Read(name, Read(name, null, content, cancellationToken), cancellationToken);
    }

    private async IAsyncEnumerable<ReadOutcome> OpenAndRead(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArticleFiles.RefuseUnreadable(path);
        await using var stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await foreach (var outcome in Read(path, Path.GetFullPath(path), stream, cancellationToken))
        {
            yield return outcome;
        }
    }

    private async IAsyncEnumerable<ReadOutcome> Read(
        string name, string? origin, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (extension == ".jsonl")
        {
            var (start, whole) = await PrependedStream.PeekAsync(stream, cancellationToken);
            await foreach (var outcome in JsonLinesFormat.ReadAsync(name, origin, JsonLinesFormat.AsUtf8(whole, start), _maxFileBytes, cancellationToken))
            {
                yield return outcome;
            }

            yield break;
        }

        if (!ArticleFiles.IsSupported(name))
        {
            throw new UnreadableException(ArticleFiles.UnsupportedReason(name));
        }

        var content = await WholeContent.ReadAsync(stream, _maxFileBytes, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var draft = extension switch
        {
            ".md" => MarkdownFormat.Read(content),
            ".html" or ".htm" => HtmlFormat.Read(content),
            ".docx" => WordFormat.Read(content, _maxFileBytes),
            _ => PlainTextFormat.Read(content),
        };
        yield return new ReadOutcome.Read(name, DraftFinisher.Finish(draft, name, origin));
    }
}
