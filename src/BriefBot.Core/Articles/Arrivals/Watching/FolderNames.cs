using System.Security.Cryptography;
using System.Text;
using BriefBot.Articles.Formats;
using BriefBot.Memory;

namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>
/// Keeps files of the same name in different folders apart, as indexing by hand does, but by what the ledger says: there a
/// renamed file is known by its new path, while the memory still names the old one.
/// </summary>
internal sealed class FolderNames(IArticleMemory memory, FolderLedger ledger)
{
    private const int Digits = 6;

    /// <summary>Whether an article's id was made of its file's name.</summary>
    public static bool IsNamedAfter(ArticleId id, string path) => ArticleSlug.Of(Path.GetFileNameWithoutExtension(path)) == id;

    /// <summary>The article, with another id when its own was made of the file's name and belongs to another file that is there.</summary>
    public async Task<Article> ResolveAsync(string path, Article article, CancellationToken cancellationToken)
    {
        if (!IsNamedAfter(article.Id, path))
        {
            return article;
        }

        var own = WithDigits(article.Id, path);
        return (ledger.Files.GetValueOrDefault(path)?.Articles.Contains(own) ?? false)
            || ledger.BringersOf(article.Id).Any(other => other != path && File.Exists(other))
            || await IsTakenAsync(article.Id, path, cancellationToken).ConfigureAwait(false)
                ? article with { Id = own }
                : article;
    }

    /// <summary>Whether the id belongs to a file that no folder brought, such as one that was indexed by hand from elsewhere.</summary>
    private async Task<bool> IsTakenAsync(ArticleId id, string path, CancellationToken cancellationToken) =>
        ledger.BringersOf(id).Count == 0
        && (await memory.FindAsync(id, cancellationToken).ConfigureAwait(false))?.Origin is { } other
        && other != path && !ledger.Files.ContainsKey(other) && File.Exists(other);

    private static ArticleId WithDigits(ArticleId id, string path)
    {
        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..Digits];
        var room = ArticleId.MaxLength - Digits - 1;
        return new ArticleId($"{(id.Value.Length > room ? id.Value[..room] : id.Value)}-{digits}");
    }
}
