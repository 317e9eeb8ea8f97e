using System.Security.Cryptography;
using System.Text;
using BriefBot.Articles;
using BriefBot.Articles.Formats;

namespace BriefBot.Memory.Indexing;

/// <summary>
/// Keeps two files of the same name in different folders apart: an id that was made from a file's name goes to the first
/// file, the next one's gets a few digits of its path behind it. Without this, one would pass as a new version of the other.
/// </summary>
internal sealed class FileNames(IArticleMemory memory)
{
    private const int Digits = 6;

    private readonly Dictionary<ArticleId, string> _seen = [];

    /// <summary>The article, with another id when its own belongs to another file that still exists.</summary>
    public async Task<Article> ResolveAsync(Article article, CancellationToken cancellationToken)
    {
        if (article.Origin is not { } origin || ArticleSlug.Of(Path.GetFileNameWithoutExtension(origin)) != article.Id)
        {
            return article;
        }

        if (!_seen.TryGetValue(article.Id, out var owner))
        {
            var known = await memory.FindAsync(article.Id, cancellationToken).ConfigureAwait(false);
            owner = known?.Origin is { } other && other != origin && File.Exists(other) ? other : origin;
            _seen[article.Id] = owner;
        }

        if (owner == origin)
        {
            return article;
        }

        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)))[..Digits];
        var room = ArticleId.MaxLength - Digits - 1;
        var name = article.Id.Value;
        return article with { Id = new ArticleId($"{(name.Length > room ? name[..room] : name)}-{digits}") };
    }
}
