using System.Runtime.CompilerServices;

namespace BriefBot.Articles;

/// <summary>Five articles that ship with the program, so that its first run can answer something real.</summary>
public static class StarterArticles
{
    private const string Prefix = "BriefBot.Articles.Starter.";

    /// <summary>The ids of the starter articles, in order; each is its file's name.</summary>
    public static IReadOnlyList<ArticleId> Ids { get; } =
    [
        .. Resources().Select(resource => new ArticleId(Path.GetFileNameWithoutExtension(resource[Prefix.Length..]))),
    ];

    /// <summary>Reads the starter articles, in the order of their names.</summary>
    public static async IAsyncEnumerable<ReadOutcome> ReadAsync(
        ArticleReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var assembly = typeof(StarterArticles).Assembly;
        foreach (var resource in Resources())
        {
            await using var content = assembly.GetManifestResourceStream(resource)!;
            await foreach (var outcome in reader.ReadAsync(resource[Prefix.Length..], content, cancellationToken))
            {
                yield return outcome;
            }
        }
    }

    private static IEnumerable<string> Resources() => typeof(StarterArticles).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
