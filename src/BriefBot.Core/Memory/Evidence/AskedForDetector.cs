using System.Text.RegularExpressions;
using BriefBot.Memory.Ranking;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Evidence;

/// <summary>Tells whether a sentence has the kind of thing that a question asks for.</summary>
internal static partial class AskedForDetector
{
    /// <summary>How many words may stand between a number and what it counts.</summary>
    private const int CountReach = 4;

    /// <summary>Tells whether a sentence can answer a question of this kind; the question's own numbers and names are no answer to it.</summary>
    public static bool Has(string sentence, Question question) => question.AskedFor switch
    {
        AskedFor.Money => Money().IsMatch(sentence),
        AskedFor.Percentage => Percentage().IsMatch(sentence),
        AskedFor.Number => Number().Matches(sentence).Any(m => !Occurs(question.Text, m.Value)),
        AskedFor.Count => Counts(sentence, question),
        AskedFor.Year => Year().Matches(sentence).Any(m => !Occurs(question.Text, m.Value)),
        AskedFor.Time => Time().Matches(sentence).Any(m => !Occurs(question.Text, m.Value)),
        AskedFor.Person => Name().Matches(sentence).Any(m => !Occurs(question.Text, m.Value)),
        AskedFor.Place => Place().Matches(sentence).Any(m => !Occurs(question.Text, m.Groups["name"].Value)),
        _ => true,
    };

    /// <summary>A number near one of the words that the question counts: "26 new projects".</summary>
    private static bool Counts(string sentence, Question question)
    {
        var counted = question.Terms.Where(t => question.Counted.Contains(t.Text)).SelectMany(t => t.Variants).Select(v => v.Text)
            .ToHashSet(StringComparer.Ordinal);
        var terms = TermAnalyzer.Shared.Analyze(sentence);
        for (var i = 0; i < terms.Count; i++)
        {
            var isYear = terms[i].Text.Length == 4 && (terms[i].Text.StartsWith("19", StringComparison.Ordinal) || terms[i].Text.StartsWith("20", StringComparison.Ordinal));
            if (!terms[i].IsNumber || isYear || Occurs(question.Text, sentence[terms[i].Start..terms[i].End]))
            {
                continue;
            }

            for (var j = Math.Max(0, i - 1); j < Math.Min(terms.Count, i + CountReach + 1); j++)
            {
                if (counted.Contains(terms[j].Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Occurs(string question, string value) => question.Contains(value.Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[$€£¥₩]\s?\d|\b\d[\d.,]*\s*(?:(?:thousand|million|billion|trillion|bn|mn|m)\s+)?(?:U\.?S\.?\s+)?(?:dollars?|euros?|yen|won|yuan|pounds?|francs?|rupees?|cents?|USD|EUR|JPY|KRW)\b|\b\d[\d.,]*\s*(?:million|billion|trillion|bn)\b|\b(?:million|billion|trillion)s?\s+of\s+(?:dollars|euros|yen|won)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"\d\s?(?:%|per\s?cent)|\b(?:half|third|quarter|fifth|tenth|two-thirds|majority|most|all|none)\b|\d\s+(?:out\s+)?of\s+(?:every\s+)?\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();

    [GeneratedRegex(@"\b\d[\d.,]*(?:-\d[\d.,]*)?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|hundreds?|thousands?|dozens?|million|billion|half|twice|once|both|single)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:1[0-9]|20)\d{2}s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:1[0-9]|20)\d{2}s?\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|tomorrow|tonight|last\s+\w+|next\s+(?:week|month|year|spring|summer|autumn|fall|winter)|this\s+(?:week|month|year)|\w+\s+(?:days?|weeks?|months?|years?|decades?|centuries)\s+(?:ago|later|earlier)|days\s+ago|century|ancient)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:in|at|near|from|to|of|outside|visit|visits|visited|off|around)\s+(?:the\s+)?(?:\p{L}+\s+){0,3}?(?<name>\p{Lu}[\p{L}'’-]+)|\b(?<name>\p{Lu}[\p{L}'’-]+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
