using System.Buffers;

namespace BriefBot.Articles.Cleaning;

/// <summary>Reads the lines that say who made an article.</summary>
internal static class Bylines
{
    private const int LongestName = 80;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(",|·•;(/–—");

    private static readonly string[] AuthorStarts =
        ["written by ", "author: ", "authors: ", "words by ", "text by ", "story by ", "posted by ", "by: ", "by ", "von ", "autor: ", "par ", "por ", "文：", "文・", "取材・文", "著者：", "執筆：", "作者：", "作者:", "記者："];

    private static readonly string[] Labels =
    [
        "by", "written by", "reviewed by", "edited by", "reported by", "reporting by", "editing by", "fact checked by", "fact-checked by",
        "published by", "posted by", "author", "authors", "translated by", "von", "autor", "par", "por",
    ];

    /// <summary>Tells whether a line only announces a name that the next line holds.</summary>
    internal static bool IsLabel(string text) => Labels.Contains(text.TrimEnd(':', ' ').ToLowerInvariant());

    /// <summary>The author that a byline names; null when it names none (a reviewer, an agency's label).</summary>
    internal static string? AuthorOf(string text)
    {
        foreach (var start in AuthorStarts)
        {
            if (text.Length > start.Length && text.StartsWith(start, StringComparison.OrdinalIgnoreCase) && !char.IsDigit(text[start.Length]))
            {
                var name = text[start.Length..];
                var end = name.AsSpan().IndexOfAny(NameEnds);
                name = (end > 0 ? name[..end] : name).Trim();
                return name.Length is > 1 and < LongestName ? name : null;
            }
        }

        return null;
    }

    /// <summary>Tells whether a line could be a person's name: two to four words, each with a capital letter.</summary>
    internal static bool LooksLikeName(string text)
    {
        var words = text.Split(' ');
        return words.Length is 2 or 3 && words.All(word => word.Length > 0 && char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '.' or '-' or '’' or '\''));
    }
}
