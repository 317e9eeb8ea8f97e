using System.Security.Cryptography;
using System.Text;
using BriefBot.Articles;
using BriefBot.Memory.Passages;
using BriefBot.Storage;

namespace BriefBot.Memory.Sqlite;

/// <summary>An article with all that can be worked out before a transaction is opened.</summary>
/// <param name="Article">The article, its text made safe for the store.</param>
/// <param name="ContentHash">SHA-256 over all fields: equal hashes are the same version.</param>
/// <param name="TextHash">SHA-256 over the text alone: equal hashes are duplicates.</param>
/// <param name="Passages">The passages and their terms.</param>
internal sealed record PreparedArticle(
    Article Article, byte[] ContentHash, byte[] TextHash, IReadOnlyList<(TextRange Range, byte[] Terms)> Passages)
{
    /// <summary>Prepares an article.</summary>
    public static PreparedArticle Of(Article article)
    {
        var safe = article with { Text = WithoutLoneSurrogates(article.Text), Title = WithoutLoneSurrogates(article.Title) };
        var content = string.Join(
            '\u001F',
            safe.Title, safe.Source, safe.Author, safe.Category, Timestamps.Format(safe.Published), safe.Url?.AbsoluteUri, safe.Text);
        return new PreparedArticle(
            safe,
            SHA256.HashData(Encoding.UTF8.GetBytes(content)),
            SHA256.HashData(Encoding.UTF8.GetBytes(safe.Text)),
            SplitPassages(safe.Title, safe.Source, safe.Text));
    }

    /// <summary>The passages of a text and their terms in stored form.</summary>
    public static IReadOnlyList<(TextRange Range, byte[] Terms)> SplitPassages(string title, string? source, string text) =>
        [.. PassageSplitter.Split(title, source, text).Select(p => (p.Range, PassageTerms.ToBytes(PassageTerms.Of(text, p.Sentences))))];

    /// <summary>UTF-8 has no half characters: without this, a text would come back changed.</summary>
    private static string WithoutLoneSurrogates(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
                }

                i++;
            }
        }

        return text;
    }
}
