using System.Security.Cryptography;
using System.Text;
using BriefBot.Articles;
using BriefBot.Articles.Formats;

namespace BriefBot.Memory.Indexing;

/// <summary>
/// Keeps files apart that were sent under names that say little: Discord calls every long text "message.txt". One with the
/// same name and another title is another article, and gets a few digits of its text behind its id.
/// </summary>
internal sealed class UploadNames(IArticleMemory memory)
{
    private const int Digits = 6;

    private readonly Dictionary<ArticleId, string> _titles = [];

    /// <summary>The article, with another id when its own was made from the file's name and belongs to another article.</summary>
    public async Task<Article> ResolveAsync(string fileName, Article article, CancellationToken cancellationToken)
    {
        if (ArticleSlug.Of(Path.GetFileNameWithoutExtension(fileName)) != article.Id)
        {
            return article;
        }

        if (!_titles.TryGetValue(article.Id, out var title))
        {
            title = (await memory.FindAsync(article.Id, cancellationToken).ConfigureAwait(false))?.Reference.Title ?? article.Title;
            _titles[article.Id] = title;
        }

        if (title == article.Title)
        {
            return article;
        }

        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text)))[..Digits];
        var room = ArticleId.MaxLength - Digits - 1;
        var name = article.Id.Value;
        return article with { Id = new ArticleId($"{(name.Length > room ? name[..room] : name)}-{digits}") };
    }
}
