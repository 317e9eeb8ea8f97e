using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.Briefings.Numbers;

/// <summary>Finds who says a sentence, in the sentence's own words: "Governor Iris Tallon", "the disaster agency".</summary>
internal static class SpeakerPhrase
{
    private const int MostWords = 9;

    /// <summary>The speaker; null when the sentence names none, or only by a pronoun.</summary>
    public static string? Of(ReadText sentence)
    {
        foreach (var attribution in sentence.Attributions.Where(a => a.At == 0 || sentence.Tokens[a.At - 1].Lower is not ("is" or "was" or "are" or "were" or "be" or "been")))
        {
            var phrase = sentence.Tokens[attribution.At].Term == "accord"
                ? After(sentence, attribution.At + 2)
                : Before(sentence, attribution.At) ?? After(sentence, attribution.At + 1);
            if (phrase is not null)
            {
                return phrase;
            }
        }

        return null;
    }

    private static string? Before(ReadText sentence, int verb)
    {
        var first = verb;
        while (first > 0 && sentence.Tokens[first - 1].Sentence == sentence.Tokens[verb].Sentence && !sentence.Tokens[first].AfterMark && verb - first < MostWords)
        {
            first--;
        }

        return Phrase(sentence, first, verb - 1);
    }

    private static string? After(ReadText sentence, int first)
    {
        var last = first - 1;
        while (last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].Sentence == sentence.Tokens[first].Sentence
            && (last + 1 == first || !sentence.Tokens[last + 1].AfterMark) && last - first < MostWords
            && sentence.Tokens[last + 1].Lower is not ("on" or "that" or "in" or "at" or "after" or "as" or "who" or "which"))
        {
            last++;
        }

        return last + 1 < sentence.Tokens.Count && !sentence.Tokens[last + 1].AfterMark && sentence.Tokens[last + 1].Lower == "that" ? null : Phrase(sentence, first, last);
    }

    /// <summary>A run of words that can be a speaker: it has a name or an office, and neither a pronoun nor a number.</summary>
    private static string? Phrase(ReadText sentence, int first, int last)
    {
        if (first > last || last >= sentence.Tokens.Count)
        {
            return null;
        }

        while (first < last && sentence.Tokens[first].Lower is "and" or "but" or "while" or "as" or "has" or "have" or "also" or "that")
        {
            first++;
        }

        while (last > first && sentence.Tokens[last].Lower is "has" or "have" or "had" or "also" or "was" or "were" or "is" or "are" or "later" or "will")
        {
            last--;
        }

        var tokens = sentence.Tokens.Skip(first).Take(last - first + 1).ToList();
        var isSpeaker = tokens.Exists(t => t.IsName || NameReader.IsTitle(t.Term)
                || t.Term is "agenc" or "compani" or "polic" or "ministri" or "union" or "govern" or "offici" or "bank" or "research" or "analyst" or "author" or "court" or "report" or "studi" or "airlin" or "offic" or "spokesman" or "spokeswoman" or "spokesperson")
            && !tokens.Exists(t => t.Lower is "he" or "she" or "they" or "it" or "we" or "i" or "who" or "which" or "this" or "when" or "if" or "because")
            && !tokens.Exists(t => char.IsAsciiDigit(t.Lower[0]));
        return isSpeaker ? sentence.Text[tokens[0].Start..tokens[^1].End] : null;
    }
}
