using System.Runtime.CompilerServices;
using System.Threading.Channels;
using BriefBot.Articles;

namespace BriefBot.Memory.Indexing;

/// <summary>Reads files while those before are being written: one reader, one writer, a bounded queue between them.</summary>
internal sealed class ArticleIndexer(ArticleReader reader, IArticleMemory memory) : IArticleIndexer
{
    /// <summary>How many read articles may wait for the writer.</summary>
    private const int QueueLength = 256;

    /// <summary>How many articles share a transaction at most; a commit costs a write to disk.</summary>
    private const int BatchSize = 64;

    /// <inheritdoc/>
    public IAsyncEnumerable<IndexedArticle> IndexAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken) =>
        RunAsync(ReadFilesAsync(paths, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<IndexedArticle> IndexAsync(IReadOnlyList<ArticleUpload> uploads, CancellationToken cancellationToken) =>
        RunAsync(ReadUploadsAsync(uploads, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<IndexedArticle> IndexStarterArticlesAsync(CancellationToken cancellationToken) =>
        RunAsync(StarterArticles.ReadAsync(reader, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<ReadOutcome> ReadFilesAsync(
        IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var files = ArticleFiles.Expand(paths);
        foreach (var failure in files.Failures)
        {
            yield return failure;
        }

        foreach (var file in files.Files)
        {
            await foreach (var outcome in reader.ReadFileAsync(file, cancellationToken).ConfigureAwait(false))
            {
                yield return outcome;
            }
        }
    }

    private async IAsyncEnumerable<ReadOutcome> ReadUploadsAsync(
        IReadOnlyList<ArticleUpload> uploads, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = new UploadNames(memory);
        foreach (var upload in uploads)
        {
            Stream? content = null;
            string? reason = null;
            try
            {
                content = await upload.OpenAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (IOException failure)
            {
                reason = failure.Message;
            }

            if (content is null)
            {
                yield return new ReadOutcome.Failed(upload.Name, reason ?? "It could not be loaded; please send it again.");
                continue;
            }

            await using (content.ConfigureAwait(false))
            {
                await foreach (var outcome in reader.ReadAsync(upload.Name, content, cancellationToken).ConfigureAwait(false))
                {
                    yield return outcome is ReadOutcome.Read read
                        ? read with { Article = await names.ResolveAsync(upload.Name, read.Article, cancellationToken).ConfigureAwait(false) }
                        : outcome;
                }
            }
        }
    }

    private async IAsyncEnumerable<IndexedArticle> RunAsync(
        IAsyncEnumerable<ReadOutcome> outcomes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Leaving early stops the reader as well.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<ReadOutcome>(QueueLength);
        var reading = ReadAsync(outcomes, queue.Writer, stop.Token);
        try
        {
            var names = new FileNames(memory);
            var batch = new List<ReadOutcome>(BatchSize);
            while (await queue.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                batch.Clear();
                while (batch.Count < BatchSize && queue.Reader.TryRead(out var outcome))
                {
                    batch.Add(outcome is ReadOutcome.Read read
                        ? read with { Article = await names.ResolveAsync(read.Article, cancellationToken).ConfigureAwait(false) }
                        : outcome);
                }

                foreach (var line in await ImportAsync(batch, cancellationToken).ConfigureAwait(false))
                {
                    yield return line;
                }
            }

            await reading.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private static async Task ReadAsync(
        IAsyncEnumerable<ReadOutcome> outcomes, ChannelWriter<ReadOutcome> queue, CancellationToken cancellationToken)
    {
        try
        {
            // Files are read on a thread of their own, not on the one that waits for the lines.
            await Task.Yield();
            await foreach (var outcome in outcomes.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await queue.WriteAsync(outcome, cancellationToken).ConfigureAwait(false);
            }

            queue.TryComplete();
        }
        catch (Exception e)
        {
            queue.TryComplete(e);
        }
    }

    private async Task<List<IndexedArticle>> ImportAsync(List<ReadOutcome> batch, CancellationToken cancellationToken)
    {
        var articles = batch.OfType<ReadOutcome.Read>().Select(r => r.Article).ToList();
        var imported = await memory.ImportAsync(articles, cancellationToken).ConfigureAwait(false);
        var lines = new List<IndexedArticle>(batch.Count);
        var next = 0;
        foreach (var outcome in batch)
        {
            lines.Add(outcome switch
            {
                ReadOutcome.Read read => Line(read, imported[next++]),
                ReadOutcome.Failed failed => new IndexedArticle(failed.Path, IndexStatus.Failed, null, null, failed.Reason),
                _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
            });
        }

        return lines;
    }

    private static IndexedArticle Line(ReadOutcome.Read read, ImportOutcome outcome) => new(
        read.Path,
        outcome.Status switch
        {
            ImportStatus.Added => IndexStatus.Added,
            ImportStatus.Updated => IndexStatus.Updated,
            ImportStatus.Unchanged => IndexStatus.Unchanged,
            _ => IndexStatus.Duplicate,
        },
        outcome.Id,
        read.Article.Title,
        outcome.Status == ImportStatus.Duplicate ? $"It has the same text as {outcome.DuplicateOf}." : null);
}
