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
    public static bool Has(string sentence, List<Term> terms, Question question) => question.AskedFor switch
    {
        AskedFor.Money => Money().Matches(sentence).Any(m => !Occurs(question.Text, m.Value)) && HasCurrency(sentence, question.Text),
        AskedFor.Percentage => Percentage().IsMatch(sentence),
        AskedFor.Duration => Duration().IsMatch(sentence),
        AskedFor.Distance => Distance().IsMatch(sentence),
        AskedFor.Number => Number().Matches(sentence).Any(m => !Occurs(question.Text, m.Value)),
        AskedFor.Count => Counts(sentence, terms, question),
        AskedFor.Year => Year().Matches(sentence).Any(m => !Occurs(question.Text, m.Value)),
        AskedFor.Time => Time().Matches(sentence).Any(m => !Occurs(question.Text, m.Value)),
        AskedFor.Day => Day().Matches(sentence).Any(m => !Occurs(question.Text, m.Value)),
        AskedFor.Town => Town().Matches(sentence).Any(m => IsTown(m.Groups["name"].Value, question)),
        AskedFor.Person => Name().Matches(sentence).Any(m => IsPerson(m.Value, question)),
        AskedFor.Place => Place().Matches(sentence).Any(m => IsPlace(m.Groups["name"].Value, question)),
        AskedFor.Cause => Cause().IsMatch(sentence),
        AskedFor.Speech => Speech().IsMatch(sentence) && Mentions(terms, question),
        _ => true,
    };

    /// <summary>A question for yen is not answered by dollars.</summary>
    private static bool HasCurrency(string sentence, string question)
    {
        var asked = Currency().Match(question).Value.ToLowerInvariant();
        return asked.Length == 0 || sentence.Contains(asked.TrimEnd('s'), StringComparison.OrdinalIgnoreCase)
            || (asked.StartsWith("dollar", StringComparison.Ordinal) && sentence.Contains('$'))
            || (asked.StartsWith("euro", StringComparison.Ordinal) && sentence.Contains('€'))
            || (asked == "yen" && sentence.Contains('¥')) || (asked.StartsWith("pound", StringComparison.Ordinal) && sentence.Contains('£'));
    }

    /// <summary>Whether the sentence names who is asked about.</summary>
    private static bool Mentions(List<Term> terms, Question question)
    {
        var who = SubjectTerms(question);
        return who.Count == 0 || terms.Exists(t => who.Contains(t.Text));
    }

    private static HashSet<string> SubjectTerms(Question question) => question.Terms.Where(t => question.Subject.Contains(t.Text))
        .SelectMany(t => t.Variants).Select(v => v.Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>A number near one of the words that the question counts: "26 new projects".</summary>
    private static bool Counts(string sentence, List<Term> terms, Question question)
    {
        var counted = SubjectTerms(question);
        for (var i = 0; i < terms.Count; i++)
        {
            var isYear = terms[i].Text is ['1', '9', _, _] or ['2', '0', _, _];
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

    /// <summary>A name that is no country, no month and not the question's own.</summary>
    private static bool IsPerson(string name, Question question) =>
        !Occurs(question.Text, name) && !Month().IsMatch(name)
        && TermAnalyzer.Shared.Analyze(name) is [.., var last] && !last.IsStop && Countries.Of(last.Text) is null;

    private static bool IsPlace(string name, Question question) =>
        !Occurs(question.Text, name) && (!Month().IsMatch(name) || name is "South" or "North" or "East" or "West");

    /// <summary>A place that is neither a country nor named in the question.</summary>
    private static bool IsTown(string name, Question question) =>
        !Occurs(question.Text, name) && TermAnalyzer.Shared.Analyze(name) is [var term] && Countries.OfName(term.Text) is null && !Month().IsMatch(name);

    private static bool Occurs(string question, string value) => question.Contains(value.Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[$€£¥₩]\s?\d|\b\d[\d.,]*\s*(?:(?:thousand|million|billion|trillion|bn|mn|m)\s+)?(?:U\.?S\.?\s+)?(?:dollars?|euros?|yen|won|yuan|pounds?|francs?|rupees?|cents?|USD|EUR|JPY|KRW)\b|\b\d[\d.,]*\s*(?:million|billion|trillion|bn)\b|\b(?:million|billion|trillion)s?\s+of\s+(?:dollars|euros|yen|won)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(?:dollars?|euros?|yen|won|yuan|pounds?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|several|an?)(?:\s+(?:and\s+a\s+half|or\s+more|full))?(?:-|\s)(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\b|\bfrom\s+\d{4}\s+(?:to|until)\s+\d{4}\b|\b\d{4}\s?[-–]\s?\d{4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\d[\d.,]*\s?(?:-\s?)?(?:kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|feet|nautical|light-years?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Distance();

    [GeneratedRegex(@"\b(?:because|due\s+to|owing\s+to|since|so\s+that|in\s+order\s+to|reasons?|motives?|as\s+a\s+result|result(?:s|ed)?|after|following|amid|in\s+response|response|caus\w+|over|wants?|wanted|therefore|given|thanks\s+to|need(?:s|ed)?|aim\w*|to\s+avoid|lead(?:s|ing)?\s+to|led\s+to|trigger\w*|for\s+having|known\s+for|oldest|matter)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cause();

    [GeneratedRegex(@"[“”""«»„]|\b(?:sa(?:id|ys?|ying)|told|tells?|warn\w*|call(?:s|ed)?|describ\w+|stat(?:es?|ed)|argu\w+|claim\w*|not(?:es?|ed)|emphasi\w+|stress\w*|urg\w+|ask(?:s|ed)?|demand\w*|think\w*|thought|believ\w*|according|spoke|spoken|speech|remark\w*|comment\w*|writes?|wrote|promis\w+|offer\w*|thank\w*|pledg\w+|express\w*|concern\w*|announc\w+|recall\w*|mention\w*|interview)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speech();

    [GeneratedRegex(@"\d\s?(?:%|per\s?cent)|\b(?:half|third|quarter|fifth|tenth|two-thirds|majority|most|all|none)\b|\d\s+(?:out\s+)?of\s+(?:every\s+)?\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();

    [GeneratedRegex(@"\b\d[\d.,]*(?:-\d[\d.,]*)?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|hundreds?|thousands?|dozens?|million|billion|half|twice|once|both|single)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:1[0-9]|20)\d{2}s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:1[0-9]|20)\d{2}s?\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|tomorrow|tonight|last\s+\w+|next\s+(?:week|month|year|spring|summer|autumn|fall|winter)|this\s+(?:week|month|year)|\w+\s+(?:days?|weeks?|months?|years?|decades?|centuries)\s+(?:ago|later|earlier)|days\s+ago|century|ancient)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\.?\s+\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:yesterday|today|tomorrow|tonight)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|South|North|East|West)$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:in|at|near|to|of|outside|visit|visits|visited|around)\s+(?<name>\p{Lu}[\p{L}'’-]+)(?!\s+\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Town();

    /// <summary>A capital at the start of a sentence or a cell makes no name, unless another one or a verb follows.</summary>
    [GeneratedRegex(@"(?<!^\W*|\|\s)\b\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*|\b\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)+|^\W*\p{Lu}[\p{L}'’-]+(?=\s+(?:\p{Ll}+(?:ed|s)|will|told|said|had|met|has)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:in|at|near|from|to|of|outside|visit|visits|visited|off|around|called?)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}?(?<name>\p{Lu}[\p{L}'’-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
