namespace BriefBot.Chat.Conversations;

/// <summary>What a question can mean right after another one: "and South Korea's?", "when was it signed?".</summary>
/// <remarks>
/// No model takes part. A short question that opens with "and" or "what about" takes the other question's form with its own
/// name in it; a pronoun stands for what the other question was about; otherwise the other question's words come along. The
/// articles decide which reading holds: the first one that they cover.
/// </remarks>
internal static class FollowUpReadings
{
    /// <summary>Questions with fewer words of matter than this say too little on their own.</summary>
    private const int FewWords = 3;

    /// <summary>How many words of the question before come along at most.</summary>
    private const int MostCarried = 5;

    private static readonly string[] Openers =
        ["and what about ", "and how about ", "what about ", "how about ", "what of ", "and ", "but ", "so ", "also "];

    private static readonly string[] AskingWords = ["when", "where", "why", "how", "who", "what"];

    private static readonly string[] Helpers =
        ["did", "do", "does", "was", "were", "is", "are", "will", "would", "has", "have", "had", "can", "could", "should"];

    private static readonly string[] People = ["he", "him", "his", "she", "her"];

    private static readonly string[] Things = ["it", "its", "they", "them", "their", "this", "that", "these", "those", "there"];

    private static readonly string[] Owning = ["his", "her", "its", "their"];

    /// <summary>The readings of a question, the likeliest first; only the question itself when it stands on its own.</summary>
    public static IReadOnlyList<string> Of(string question, KeptAnswer last)
    {
        var asked = QuestionWords.Read(question);
        var before = QuestionWords.Read(last.Question);
        var opener = Openers.FirstOrDefault(o => question.TrimStart().StartsWith(o, StringComparison.OrdinalIgnoreCase));
        var pronoun = asked.All.FirstOrDefault(word => People.Contains(word.Lower) || Things.Contains(word.Lower));
        var isShort = asked.Matter.Count < FewWords;
        if (opener is null && pronoun is null && !(isShort && asked.Matter.Count <= 1))
        {
            return [question];
        }

        var readings = new List<string?>
        {
            asked.Matter.Count == 0 ? AskedOtherwise(question, opener, last.Question) : null,
            opener is not null && asked.Matter.All(word => word.IsName) ? Substituted(question, opener, asked, last.Question, before) : null,
            pronoun is not null ? Referring(question, pronoun, before, last) : null,
            Carried(question, asked, before),
        };

        // A long question with a pronoun mostly says within itself what it means.
        readings.Insert(isShort || opener is not null ? readings.Count : 0, question);
        return [.. readings.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>"And why?" is the question before with another question word.</summary>
    private static string? AskedOtherwise(string question, string? opener, string other)
    {
        var word = question.Trim()[(opener?.Length ?? 0)..].Trim(' ', '?', '.', '!', ',').ToLowerInvariant();
        var before = QuestionWordsOf(other);
        return before.Length > 0 && AskingWords.Contains(word) && !word.Equals(before, StringComparison.OrdinalIgnoreCase)
            ? word + other.TrimStart()[before.Length..]
            : null;
    }

    /// <summary>The question word that a question begins with; empty when it begins otherwise, or asks with more than the word.</summary>
    private static string QuestionWordsOf(string question)
    {
        var text = question.TrimStart();
        var word = AskingWords.FirstOrDefault(w => text.StartsWith(w + " ", StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        var next = text[word.Length..].TrimStart();
        return word.Length > 0 && Helpers.Any(helper => next.StartsWith(helper + " ", StringComparison.OrdinalIgnoreCase))
            ? word
            : string.Empty;
    }

    /// <summary>"And South Korea's?" is the question before with South Korea in it, in the place of a name of the same kind.</summary>
    private static string? Substituted(string question, string opener, QuestionWords asked, string other, QuestionWords before)
    {
        if (asked.Names.Count == 0)
        {
            return null;
        }

        var isCountry = asked.Names[0].IsCountry;
        if (before.Names.FirstOrDefault(name => name.IsCountry == isCountry) is not { } place)
        {
            return null;
        }

        var name = WithoutOwning(question.Trim()[opener.Length..].Trim(' ', '?', '.', '!', ','));
        var replaced = other[place.Start..place.End];
        return other[..place.Start] + (WithoutOwning(replaced) == replaced ? name : name + "'s") + other[place.End..];
    }

    /// <summary>"When was it signed?" asks about what the question before was about.</summary>
    private static string? Referring(string question, QuestionWord pronoun, QuestionWords before, KeptAnswer last)
    {
        var isPerson = People.Contains(pronoun.Lower);
        var referent = isPerson
            ? before.Names.LastOrDefault(name => !name.IsCountry)?.Text ?? PersonIn(last)
            : before.Names.FirstOrDefault(name => !name.IsCountry)?.Text ?? before.LongestRun ?? (before.Names is [var first, ..] ? first.Text : null);
        return referent is null
            ? null
            : question[..pronoun.Start] + WithoutOwning(referent) + (Owning.Contains(pronoun.Lower) ? "'s" : string.Empty) + question[pronoun.End..];
    }

    private static string? PersonIn(KeptAnswer last) => last.Sentences
        .SelectMany(sentence => QuestionWords.Read(sentence.Text).Names)
        .FirstOrDefault(name => !name.IsCountry && name.Text.Contains(' ', StringComparison.Ordinal))?.Text;

    /// <summary>The words of the question before come along, but for names of a kind that the new question names itself.</summary>
    private static string? Carried(string question, QuestionWords asked, QuestionWords before)
    {
        var hasCountry = asked.Matter.Any(word => word.IsCountry);
        var hasName = asked.Matter.Any(word => word is { IsName: true, IsCountry: false });
        var carried = before.Matter
            .Where(word => !(word.IsCountry ? hasCountry : word.IsName && hasName))
            .Where(word => !asked.Matter.Any(own => own.Term == word.Term))
            .Select(word => WithoutOwning(word.Text))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostCarried)
            .ToList();
        return carried.Count == 0 ? null : $"{question.TrimEnd(' ', '?', '.', '!')} {string.Join(' ', carried)}?";
    }

    private static string WithoutOwning(string name) =>
        name.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || name.EndsWith("’s", StringComparison.OrdinalIgnoreCase) ? name[..^2] : name;
}
