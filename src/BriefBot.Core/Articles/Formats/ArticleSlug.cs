using System.Text;

namespace BriefBot.Articles.Formats;

/// <summary>Makes valid ids of texts.</summary>
internal static class ArticleSlug
{
    private const string Nameless = "article";

    /// <summary>An id from a file name: lower case, letters of all scripts and digits kept, the rest becomes hyphens.</summary>
    internal static ArticleId Of(string? name)
    {
        var slug = new StringBuilder();
        foreach (var rune in (name ?? string.Empty).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return new ArticleId(Cut(slug.ToString().Trim('-')));
    }

    /// <summary>An id that somebody gave, with each character that no id may hold replaced by a hyphen.</summary>
    internal static ArticleId Repair(string id)
    {
        id = id.Trim();
        if (ArticleId.IsValid(id) && !id.Any(char.IsSurrogate))
        {
            return new ArticleId(id);
        }

        var repaired = new StringBuilder(id.Length);
        foreach (var rune in id.EnumerateRunes())
        {
            repaired.Append(Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune == Rune.ReplacementChar ? "-" : rune.ToString());
        }

        return new ArticleId(Cut(repaired.ToString()));
    }

    private static string Cut(string id)
    {
        var length = Math.Min(id.Length, ArticleId.MaxLength);
        length -= length > 0 && length < id.Length && char.IsHighSurrogate(id[length - 1]) ? 1 : 0;
        return length == 0 ? Nameless : id[..length];
    }
}
