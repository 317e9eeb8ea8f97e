using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Reads sentences with citation marks, such as <c>China banned the exports [1][2].</c></summary>
internal static partial class MarkedProse
{
    /// <summary>The sentences that carry marks; others rest on nothing.</summary>
    public static IReadOnlyList<WrittenSentence> Read(string text) =>
        [.. Sentence().Matches(text).Select(match => WithoutMarks(match.Value.Trim().TrimStart('-', '*', '•', ' ')))
            .Where(sentence => sentence.Marks.Count > 0).Select(sentence => new WrittenSentence(sentence.Text, sentence.Marks))];

    /// <summary>A sentence's text without its marks, and the numbers in them.</summary>
    public static (string Text, IReadOnlyList<int> Marks) WithoutMarks(string text)
    {
        var marks = Mark().Matches(text).SelectMany(mark => NumbersIn(mark.Value)).Distinct().ToList();
        return (Blanks().Replace(Mark().Replace(text, string.Empty), " ").Trim(), marks);
    }

    /// <summary>The whole numbers of up to three digits in a text.</summary>
    public static IEnumerable<int> NumbersIn(string text) =>
        Number().Matches(text).Select(number => int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    // A sentence ends where marks follow its stop, or its stop follows marks.
    [GeneratedRegex(@"[^\n]+?(?:(?:\s*\[\d{1,3}(?:\s*,\s*\d{1,3})*\])+[.!?]?(?=\s|$)|$)", RegexOptions.Multiline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\s*\[\d{1,3}(?:\s*,\s*\d{1,3})*\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<!\d)\d{1,3}(?!\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
