using System.Text.RegularExpressions;
using BriefBot.Articles;

namespace BriefBot.Memory.Ranking;

/// <summary>Tells by its words what kind of thing a question asks for.</summary>
internal static partial class QuestionKind
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The kinds and the words that ask for them; the first that fits counts.</summary>
    private static readonly (AskedFor Kind, Regex Words)[] Kinds =
    [
        (AskedFor.Percentage, Percentage()),
        (AskedFor.Duration, Duration()),
        (AskedFor.Distance, Distance()),
        (AskedFor.Money, Money()),
        (AskedFor.Count, Count()),
        (AskedFor.Number, Number()),
        (AskedFor.Year, Year()),
        (AskedFor.Day, Day()),
        (AskedFor.Time, Time()),
        (AskedFor.Town, Town()),
        (AskedFor.Speech, Speech()),
        (AskedFor.Cause, Cause()),
    ];

    /// <summary>What a question asks for.</summary>
    public static AskedFor Of(string question)
    {
        foreach (var (kind, words) in Kinds)
        {
            if (words.IsMatch(question))
            {
                return kind;
            }
        }

        return Leading().Match(question).Groups["word"].Value.ToLowerInvariant() switch
        {
            "who" or "whom" or "whose" => WhoIs().IsMatch(question) ? AskedFor.Statement : AskedFor.Person,
            "where" => AskedFor.Place,
            "why" => AskedFor.Cause,
            _ when Named().IsMatch(question) => AskedFor.Person,
            _ => Trailing().IsMatch(question) ? AskedFor.Place : AskedFor.Statement,
        };
    }

    /// <summary>Where a question names what is counted or who spoke; empty for other kinds.</summary>
    public static TextRange Subject(string question, AskedFor kind)
    {
        switch (kind)
        {
            case AskedFor.Count:
                var count = Count().Match(question);
                return new TextRange(count.Index + count.Length, question.Length);
            case AskedFor.Speech:
                var speaker = Speech().Match(question).Groups["who"];
                return new TextRange(speaker.Index, speaker.Index + speaker.Length);
            default:
                return new TextRange(0, 0);
        }
    }

    [GeneratedRegex(@"\b(?:per\s?cent(?:age)?|what\s+(?:share|proportion|portion|part|fraction|slice)|market\s+share|which\s+share|how\s+(?:much|many)\s+of|how\s+(?:dependent|reliant)|(?:large|big)\s+a\s+(?:share|portion|part|slice|fraction)|(?:slice|share|portion|proportion)\s+of)\b|%|\bshare\W*$", Options)]
    private static partial Regex Percentage();

    [GeneratedRegex(@"\bhow\s+(?:long\b(?!\s+ago)|much\s+time|many\s+(?:more\s+)?(?:years|months|weeks|days|hours|minutes|decades|centuries))\b|\bfor\s+how\s+long\b|\b(?:duration|length)\s+of\b", Options)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\bhow\s+(?:far|close|near|distant)\b|\bdistance\b|\bhow\s+many\s+(?:kilomet(?:er|re)s|miles|km)\b", Options)]
    private static partial Regex Distance();

    [GeneratedRegex(@"\bhow\s+many\s+(?:(?:million|billion|trillion)\s+)?(?:dollars|euros|yen|won|yuan|pounds)\b|\bhow\s+(?:much\s+(?:money|funding|cash)|expensive|costly)\b|\bhow\s+much\b(?!\s+(?:longer|water|land|space|energy|power))(?:(?!\bmore\b).)*\b(?:invest\w*|spen[dt]\w*|cost\w*|pay|paid|rais\w*|worth|price\w*|fund\w*|fine\w*|sell|sold|buy|bought|earn\w*|mobili[sz]\w*|pledg\w*|revenue|profit|subsid\w*)\b|\bwhat\s+(?:will|did|does|would|is|was|do)\b.*\b(?:invest|cost|pay|spend|price\s+tag|budget)\b|\b(?:amount|sum|price|cost|budget|value|revenue|profit)\s+(?:of|for|is|was)\b|\b(?:invest\w*|fund\w*)\s+amount\b|\b(?:money|price|cost|budget|amount)\W*$", Options)]
    private static partial Regex Money();

    [GeneratedRegex(@"^\W*what\s+(?:caused|causes|sparked|triggered|prompted|provoked|led\s+to|set\s+off|drove|drives|started|brought\s+about)\b|\bwhat\s+(?:is|was|were|are)\s+the\s+(?:reasons?|causes?|motives?)\b|^\W*(?:and\s+|so\s+|but\s+)?(?:how\s+come\b|(?:for\s+)?what\s+(?:reasons?|motives?)\b|what(?:\s+is|\s+was|\s+lies|\s+lay|['’]s)\s+behind\b|what\s+(?:made|makes|explains|explained|motivates|motivated|pushed|pushes|moved)\b)", Options)]
    private static partial Regex Cause();

    [GeneratedRegex(@"\bhow\s+many\b|\b(?:what|which)\s+number\s+of\b|\bnumber\s+of\b", Options)]
    private static partial Regex Count();

    [GeneratedRegex(@"\bhow\s+(?:much|often|old|large|high|fast|wide|tall|deep)\b", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:what|which)\s+year\b", Options)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:what|which)\s+(?:exact\s+)?(?:date|day|weekday)\b|\bdate\W*$", Options)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:what|which)\s+(?:\p{L}+\s+){0,2}?(?:city|town|village|municipality)\b", Options)]
    private static partial Regex Town();

    [GeneratedRegex(@"^\W*(?:(?:and|so|but|from|since|until|or)\s+)?when\b|\bwhen\s+(?:did|does|do|was|were|is|will|has|have|had|are)\b|\bwhen\W*$|\b(?:what|which|on\s+what|in\s+which)\s+(?:month|time)\b|\bsince\s+when\b|\bhow\s+(?:long\s+ago|soon)\b|\bdate\s+of\b", Options)]
    private static partial Regex Time();

    [GeneratedRegex(@"\bwhat\s+(?:did|does|do|has|have|had|is|was)\s+(?<who>(?:the\s+|an?\s+)?[\p{L}'’.-]+(?:\s+[\p{L}'’.-]+){0,5}?)\s+(?:say|said|saying|tell|told|think|thinks|warn|warned|claim|claimed|argue|argued|comment|remark|call|called|describe|promise|promised|urge|urged|demand|demanded|reply|respond)\b|\bhow\s+(?:did|does|do|has)\s+(?<who>(?:the\s+|an?\s+)?[\p{L}'’.-]+(?:\s+[\p{L}'’.-]+){0,5}?)\s+(?:describe|call|explain|justify|respond|react|characteri[sz]e|rate|view|see)\b|(?<=^\W*)(?<who>[\p{L}'’.-]+(?:\s+[\p{L}'’.-]+){0,3}?)\s+(?:quote|remark|comment|statement|said)\b", Options)]
    private static partial Regex Speech();

    /// <summary>"Who is Wi Sung Lac?" asks what he is, not for another person.</summary>
    [GeneratedRegex(@"^\W*[Ww]ho(?:\s+is|\s+was|\s+are|['’]s)\s+(?:\p{Lu}[\p{L}'’-]*\s*)+\W*(?:again)?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex WhoIs();

    /// <summary>A person, or a thing that has a name, asked for otherwise than by "who".</summary>
    [GeneratedRegex(@"\b(?:which|what)\s+(?:\p{L}+\s+){0,2}?(?:leader|politician|minister|president|premier|chancellor|mayor|professor|scholar|expert|analyst|executive|ceo|boss|player|singer|actor|author|scientist|person|man|woman|company|firm|band|university|newspaper|bank|agency|film|movie|song|book|party|airline|brand)\b(?!['’])|\bname\s+of\b|\b(?:by|to|with|from|for|of|against)\s+whom\b", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\W*(?:and\s+|so\s+|but\s+)?(?:(?:in|at|to|with|from|by|for|on)\s+)?(?<word>who|whom|whose|where|why)\b", Options)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\bwhere\W*$|\b(?:which|what)\s+(?:\p{L}+\s+){0,2}?(?:place|country|nation|state|island|region|province|port|location|venue)\b(?!\s+of\b)", Options)]
    private static partial Regex Trailing();
}
