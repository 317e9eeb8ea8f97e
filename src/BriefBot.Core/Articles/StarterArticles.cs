using System.Runtime.CompilerServices;

namespace BriefBot.Articles;

/// <summary>Five articles that ship with the program, so that its first run can answer something real.</summary>
public static class StarterArticles
{
    private const string Prefix = "BriefBot.Articles.Starter.";

    /// <summary>Reads the starter articles, in the order of their names.</summary>
    public static async IAsyncEnumerable<ReadOutcome> ReadAsync(
        ArticleReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var assembly = typeof(StarterArticles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await using var content = assembly.GetManifestResourceStream(resource)!;
            await foreach (var outcome in reader.ReadAsync(resource[Prefix.Length..], content, cancellationToken))
            {
                yield return outcome;
            }
        }
    }
}
