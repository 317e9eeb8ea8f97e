using System.Security.Cryptography;
using System.Text;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Formats;

/// <summary>Makes an article of a draft: a valid id, a title, clean one-line fields.</summary>
internal static class DraftFinisher
{
    private const int LongestField = 300;

    /// <summary>Finishes a draft that was read from a whole file.</summary>
    /// <exception cref="UnreadableException">The draft has no text.</exception>
    internal static Article Finish(PageDraft draft, string name, string? origin) =>
        Finish(draft, origin, () => ArticleSlug.Of(Path.GetFileNameWithoutExtension(name)));

    /// <summary>Finishes a draft that is one of many in its file.</summary>
    /// <remarks>Without an id of its own, its id is made of what stays when lines are added before it.</remarks>
    /// <exception cref="UnreadableException">The draft has no text.</exception>
    internal static Article FinishLine(PageDraft draft, string name, string? origin) =>
        Finish(draft, origin, () =>
        {
            var key = Encoding.UTF8.GetBytes(draft.Url ?? $"{draft.Source}\n{draft.Title}");
            var hash = Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 6));
            return ArticleSlug.Of($"{Path.GetFileNameWithoutExtension(name)}-{hash}");
        });

    private static Article Finish(PageDraft draft, string? origin, Func<ArticleId> fallbackId)
    {
        if (draft.Text.Length == 0)
        {
            throw new UnreadableException("It holds no text to read; add the article's text.");
        }

        return new Article
        {
            Id = draft.Id is { Length: > 0 } id ? ArticleSlug.Repair(id) : fallbackId(),
            Title = Field(draft.Title) ?? TitleMaker.FromText(draft.Text),
            Text = draft.Text,
            Source = Field(draft.Source),
            Author = Field(draft.Author),
            Category = Field(draft.Category),
            Published = draft.Published,
            Url = Address(draft.Url),
            Origin = origin,
        };
    }

    private static string? Field(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var line = TextNormalizer.NormalizeLine(value);
        return line.Length == 0 ? null : TitleMaker.CutAtWord(line, LongestField);
    }

    // Any other scheme (javascript:, file:) could do harm when somebody follows it.
    private static Uri? Address(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0
            ? address
            : null;
}
