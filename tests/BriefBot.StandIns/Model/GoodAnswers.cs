using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Model;

/// <summary>An honest model: it repeats the numbered quotes of the prompt and says which is which.</summary>
/// <remarks>
/// It finds quotes as lines of JSON, such as {"number":1,"text":"…"}, as lines "[1] text", "1. text" or "1: text", and as elements with a number in an attribute, such as
/// &lt;quote number="1"&gt;text&lt;/quote&gt;. Where a source in brackets stands before the text, the text is what follows it.
/// </remarks>
internal static partial class GoodAnswers
{
    private const int MostSentences = 3;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with the sentences that share most words with the question; with the first ones where there is none.</summary>
    internal static ModelAnswer Answer(ReceivedRequest request)
    {
        var asked = Words(Question().Match(request.Prompt).Groups["text"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var quotes = ReadQuotes(request.Prompt);
        var said = asked.Count == 0
            ? quotes.Select(quote => (Text: FirstSentence(quote.Text), quote.Number))
            : quotes.SelectMany(quote => SentencesOf(quote.Text).Select(text => (Text: text, quote.Number)))
                .OrderByDescending(sentence => Words(sentence.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count(asked.Contains));
        return ModelAnswer.Say(Write(said.Take(MostSentences)));
    }

    /// <summary>The numbered quotes of a prompt, in order.</summary>
    internal static IReadOnlyList<(int Number, string Text)> ReadQuotes(string prompt)
    {
        var objects = QuoteLines.Read(prompt);
        if (objects.Count > 0)
        {
            return [.. objects.Select(quote => (quote.Number, quote.Text))];
        }

        var elements = Element().Matches(prompt);
        var found = elements.Count > 0 ? elements : Line().Matches(prompt);
        return [.. found.Select(match => (
            int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            System.Net.WebUtility.HtmlDecode(match.Groups["text"].Value).Trim(' ', '"', '“', '”', '\n', '\r')))];
    }

    /// <summary>The JSON that BriefBot asks for: sentences with the numbers of the quotes that they rest on.</summary>
    internal static string Write(IEnumerable<(string Text, int Quote)> sentences) => JsonSerializer.Serialize(
        new { sentences = sentences.Select(sentence => new { text = sentence.Text, quotes = new[] { sentence.Quote } }) }, Readable);

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(word => word.Value);

    private static IEnumerable<string> SentencesOf(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#') && !line.Contains('|', StringComparison.Ordinal)))
        {
            for (var rest = line.TrimStart('-', ' '); rest.Length > 0;)
            {
                var sentence = FirstSentence(rest);
                yield return sentence;
                rest = rest[sentence.Length..].TrimStart();
            }
        }
    }

    private static string FirstSentence(string text)
    {
        text = text.Split('\n')[0];
        var end = SentenceEnd().Match(text);
        return end.Success ? text[..(end.Index + 1)] : text;
    }

    [GeneratedRegex(@"data as well:\s*\n(?<text>[^\n]*)")]
    private static partial Regex Question();

    [GeneratedRegex(@"\w{4,}")]
    private static partial Regex Word();

    [GeneratedRegex("""<(?<tag>\w+)\b[^>]*?\b(?:number|n|id|index)="(?<number>\d{1,3})"[^>]*>(?<text>.*?)</\k<tag>>""", RegexOptions.Singleline)]
    private static partial Regex Element();

    [GeneratedRegex(@"^[ \t]*(?:\[(?<number>\d{1,3})\][:.]?|(?<number>\d{1,3})[.:)])[ \t]+(?:\([^)\n]*\)[:\s]\s*)?(?<text>\S.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}%”""')])[.!?](?=\s+[\p{Lu}“""])")]
    private static partial Regex SentenceEnd();
}
