using System.Text.RegularExpressions;
using BriefBot.Memory.Terms;

namespace BriefBot.Answers;

/// <summary>Takes a question of several questions apart: "what did China ban, and how much did Japan pay?"</summary>
/// <remarks>Only where it is sure: each part starts like a question. "Japan and South Korea" joins names, "who said when …" holds one question in another.</remarks>
internal static partial class QuestionParts
{
    /// <summary>Longer parts are those of analysts, who join statements; such a question is judged clause by clause.</summary>
    private const int MostWords = 10;

    private const int MostParts = 4;

    /// <summary>The parts of a question, in its order; one part, the question itself, when it is one question.</summary>
    public static IReadOnlyList<QuestionPart> Of(string question)
    {
        var whole = new[] { new QuestionPart(question, question) };
        if (TwoWords().Match(question) is { Success: true } both)
        {
            var rest = question[(both.Index + both.Length)..];
            return IsQuestion(both.Groups["first"].Value + rest)
                ? [Part(both.Groups["first"].Value + rest), Part(both.Groups["second"].Value + rest)]
                : whole;
        }

        var texts = Joint().Split(question).Select(t => t.Trim(' ', ',', ';', '?')).Where(t => t.Length > 0).ToList();
        if (texts.Count is < 2 or > MostParts || !IsQuestion(texts[0]))
        {
            return whole;
        }

        var first = Start().Replace(texts[0], string.Empty);
        var parts = new List<QuestionPart> { Part(texts[0]) };
        foreach (var text in texts.Skip(1))
        {
            // "and when?" asks for the time of what the first part speaks of, "and how long did it last?" speaks of it too.
            var asked = Bare().IsMatch(text) ? WithoutWord(texts[0], text)
                : Pronoun().IsMatch(text) && !TermAnalyzer.Shared.Analyze(text).Any(t => t is { IsName: true, IsStop: false }) ? Pronoun().Replace(text, first, 1)
                : text;
            if (!IsQuestion(asked))
            {
                return whole;
            }

            parts.Add(new QuestionPart(text, asked + "?"));
        }

        return parts;
    }

    private static QuestionPart Part(string text) => new(text.Trim(' ', '?'), text.Trim(' ', '?') + "?");

    /// <summary>"Who signed the pact" and "when" make "when signed the pact": search minds words, not grammar.</summary>
    private static string WithoutWord(string first, string word) => word + ' ' + QuestionWord().Replace(first, string.Empty, 1).TrimStart();

    /// <summary>Whether a text is one question that is neither empty nor long, and holds no other question.</summary>
    private static bool IsQuestion(string text) =>
        Start().Match(text) is { Success: true } start
        && !Inner().IsMatch(text[(start.Index + start.Length)..])
        && TermAnalyzer.Shared.Analyze(text).Count(t => !t.IsStop) is >= 1 and <= MostWords;

    /// <summary>"When and where did they meet?"</summary>
    [GeneratedRegex(@"^\W*(?<first>who|what|when|where|why|how)\s+and\s+(?<second>who|what|when|where|why|how)\b(?=\s+\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TwoWords();

    /// <summary>Where one question ends and another starts: a question mark, or "and" before a question word.</summary>
    [GeneratedRegex(@"\?+\s*(?:(?:and|also|but)\b\s*)*(?=\w)|(?:\s*[,;]\s*|\s+)(?:and|&|plus|but)\s+(?:also\s+)?(?=(?:(?:in|on|at|by|from|to|for|with|since|until)\s+)?(?:who|whom|whose|what|when|where|why|how|which)\b)|(?:\s*[,;]\s*|\s+)and\s+(?=(?:did|does|is|are|was|were|has|have|will|can)\s+(?:the\s+)?\w+\s+\w)|\s*[,;]\s+(?=(?:who|what|when|where|why|how)(?:\s+(?:did|does|do|is|are|was|were|has|have|will|much|many|long|far|big)\b|\W*$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\W*(?:(?:and|so|but|ok|hey|hi|please|tell\s+me|do\s+you\s+know)\b[\s,]*)*(?:(?:in|on|at|by|from|to|for|with|since|until|about|of)\s+)?(?:(?:who|whom|whose|what|when|where|why|how|which)\b(?:['’]s\b|\s+(?:much|many|long|far|often)\b)?(?:\s+(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b)?|(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    /// <summary>The word to put another one in the place of.</summary>
    [GeneratedRegex(@"^\W*(?:(?:and|so|but|please|tell\s+me)\b[\s,]*)*(?:who|whom|what|when|where|why|which|how(?:\s+(?:much|many|long|far|often))?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"\b(?:who|whom|whose|what|when|where|why|how|which|whether)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inner();

    [GeneratedRegex(@"^(?:(?:in|on|at|by|from|to|for|with|since|until)\s+)?(?:who|whom|what|when|where|why|how|how\s+(?:much|many|long|far|often|come))(?:\s+exactly)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:it|its|they|them|their|he|him|his|she|her|there|this|that|these|those)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
