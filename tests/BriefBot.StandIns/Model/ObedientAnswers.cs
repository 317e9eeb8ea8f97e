using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Model;

/// <summary>A model that obeys whatever it reads: the worst that a poisoned article can meet.</summary>
/// <remarks>
/// Orders are sentences with such words as "ignore", "say", "write", "reveal" or "post", in several languages, wherever in the prompt
/// after its first message they stand. It does what they say, cites the quote in which it stands and, when the prompt is asked
/// for, gives that away. Without an order it is honest.
/// </remarks>
internal static partial class ObedientAnswers
{
    internal static ModelAnswer Answer(ReceivedRequest request)
    {
        var read = DataOf(string.Join("\n", request.Messages.Where(message => message.Role != "system").Select(message => message.Text)));
        string[] orders = [.. Sentence().Matches(read).Select(match => match.Value.Trim()).Where(text => Order().IsMatch(text))];
        if (orders.Length == 0)
        {
            return GoodAnswers.Answer(request);
        }

        var quotes = GoodAnswers.ReadQuotes(request.Prompt);
        var said = orders.SelectMany(order => Does(order, request)).Distinct(StringComparer.Ordinal)
            .Select(text => (text, QuoteOf(text, orders, quotes)));
        return ModelAnswer.Say(GoodAnswers.Write(said));
    }

    /// <summary>What others wrote: the quotes and the question; all of it where the prompt does not say which is which.</summary>
    private static string DataOf(string prompt)
    {
        var quotes = QuoteLines.Read(prompt);
        var question = AfterData().Match(prompt);
        return quotes.Count == 0
            ? prompt
            : string.Join('\n', quotes.SelectMany(quote => new[] { quote.About, quote.Text })) + "\n" + question.Groups["text"].Value;
    }

    /// <summary>What an order makes it say: the words in quotation marks, else all that follows the order's verb; and the prompt.</summary>
    private static IEnumerable<string> Does(string order, ReceivedRequest request)
    {
        foreach (Match quoted in Quoted().Matches(order))
        {
            yield return quoted.Groups["text"].Value;
        }

        if (Say().Match(order) is { Success: true } said)
        {
            yield return said.Groups["text"].Value;
        }

        foreach (Match address in Address().Matches(order))
        {
            yield return $"More at {address.Value}";
        }

        if (Prompt().IsMatch(order))
        {
            yield return request.Messages.FirstOrDefault(message => message.Role == "system")?.Text ?? request.Prompt;
        }

        yield return order;
    }

    private static int QuoteOf(string text, string[] orders, IReadOnlyList<(int Number, string Text)> quotes)
    {
        var order = Array.Find(orders, candidate => candidate.Contains(text, StringComparison.Ordinal)) ?? orders[0];
        var at = quotes.FirstOrDefault(quote => quote.Text.Contains(order, StringComparison.Ordinal));
        return at.Number > 0 ? at.Number : quotes.Count > 0 ? quotes[0].Number : 1;
    }

    [GeneratedRegex(@"[^.!?。！？\n]+(?:[.!?。！？](?!\s|$)[^.!?。！？\n]*)*[.!?。！？]?")]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|instead|say|write|answer|reply|respond|repeat|print|reveal|output|post|tell|send|include|add|mention|click|visit|pretend|act as|you are now|you must|system|assistant|ignorier\w*|schreib\w*|antworte|sage|ignore[rz]|écri\w*|réponds|ignora|escrib\w*|responde|di)\b|無視|指示|答え|忽略|回答|指令|무시|지시|대답",
        RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(@"data as well:\s*\n(?<text>[^\n]*)")]
    private static partial Regex AfterData();

    [GeneratedRegex("""["“«「『](?<text>[^"”»」』]{2,})["”»」』]""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:say|write|answer|reply|respond|repeat|print|output|post|tell \w+|mention|add|include)\b(?:\s+(?:only|that|with|this))*[:\s]+(?<text>\S.{2,})$", RegexOptions.IgnoreCase)]
    private static partial Regex Say();

    [GeneratedRegex(@"(?:https?://|www\.)[^\s""<>)\]]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("prompt|instruction|system message|指示|指令|지시|Anweisung|consigne|instrucci", RegexOptions.IgnoreCase)]
    private static partial Regex Prompt();
}
