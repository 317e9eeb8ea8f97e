using System.Text.RegularExpressions;
using BriefBot.Answers;

namespace BriefBot.Briefings.Stories;

/// <summary>Tells sentences that can be read on their own from those that lean on what stands before them, and from what is no report at all.</summary>
internal static partial class StandAlone
{
    /// <summary>Shorter sentences tell too little, longer ones are not read.</summary>
    private const int LeastLength = 45;
    private const int MostLength = 330;

    /// <summary>Tells whether a sentence may stand in a briefing.</summary>
    public static bool Is(string sentence) =>
        sentence.Length is >= LeastLength and <= MostLength
        && sentence[^1] is '.' or '!' or '”' or '"' or '’' or ')' or '。'
        && (char.IsUpper(sentence[0]) || char.IsDigit(sentence[0]) || sentence[0] is '“' or '"' or '‘' or '$' or '€' or '£' || !char.IsAscii(sentence[0]))
        && !sentence.EndsWith("...", StringComparison.Ordinal) && !sentence.EndsWith('…')
        && HasWords(sentence) && HasBothMarks(sentence)
        && IsReport(sentence) && !Leans().IsMatch(sentence[0] is '“' or '"' ? OutsideQuotes(sentence) : sentence) && !Person().IsMatch(OutsideQuotes(sentence)) && !NamesNobodyBeforePronoun(OutsideQuotes(sentence));

    /// <summary>Tells whether a sentence belongs to a report at all, rather than to the page around it.</summary>
    public static bool IsReport(string sentence) => sentence.Length > 20 && !sentence.Contains("{{", StringComparison.Ordinal) && !Boilerplate().IsMatch(sentence) && Quotable.Is(sentence);

    private static bool HasWords(string sentence) => sentence.Count(char.IsLower) > sentence.Length / 2 || sentence.Any(c => c >= '\u3040');

    private static bool HasBothMarks(string sentence) =>
        sentence.Count(c => c == '“') == sentence.Count(c => c == '”') && sentence.Count(c => c == '"') % 2 == 0 && sentence.Count(c => c == '(') == sentence.Count(c => c == ')');

    /// <summary>"On a tour this year, he was cheered": who that is stands further up.</summary>
    private static bool NamesNobodyBeforePronoun(string sentence)
    {
        var pronoun = Pronoun().Match(sentence);
        return pronoun.Success && !Name().IsMatch(sentence[..pronoun.Index]);
    }

    private static string OutsideQuotes(string sentence) => Quotation().Replace(sentence, " ");

    /// <summary>Words that point back.</summary>
    [GeneratedRegex(
        """
        ^[\W_]*(?:He|She|It|They|We|I|You|This|That|These|Those|His|Her|Their|Its|Our|My|Your|But|And|Or|However|Such|So|Meanwhile|Also|Then|Yet|Still|Instead|Thus|Hence
        |Therefore|Moreover|Furthermore|Besides|Nevertheless|Nonetheless|Otherwise|Similarly|Likewise|Here|There|Both|Another|Others|Neither|Either|One\ of\ them|The\ (?:latter|former|same|other|move|two|pair|duo|trio|decision|news|result|results|report|study|statement)
        |In\ (?:addition|contrast|other\ words|fact|short|response|turn|that)|As\ a\ result|For\ (?:example|instance|that)|On\ the\ other\ hand|At\ the\ same\ time|After\ (?:that|this|all)|Of\ course|To\ be\ (?:clear|fair)|That's|It's|He's|She's|They're|There's|Here's|First|Second|Third|Finally|Next|Lastly|Conversely|Along\ with\ (?:that|this)|Below|Above|On\ (?:the\ )?one\ hand|As\ (?:such|mentioned|noted)|Later|Earlier|Since\ then|After\ all|With\ (?:that|this)|Following\ (?:this|that|his|her|their|its)|Against\ th(?:is|e)\ backdrop|Most\ importantly|More\ specifically|Because|If\ (?:there|you|that|this)|Who|Which|What|When\ asked|Asked|By\ contrast|Speaking|All\ of\ (?:this|that|which))\b
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Leans();

    [GeneratedRegex(
        """
        \b(?:sign\ up|subscrib|newsletter|click\ here|read\ more|follow\ us|all\ rights\ reserved|cookies?\ (?:policy|settings)|affiliate|commission|terms\ (?:of|and)|privacy\ policy|getty\ images|photo(?:graph)?\ (?:by|:)|image\ (?:credit|source)|watch\ (?:the|our|this)\ video|listen\ to|download\ our|our\ app|advertisement|sponsored|copyright|©|stay\ tuned|let\ us\ know|check\ out|promo\ code|free\ trial|(?:email|e-mail)\ address|you\ can\ (?:find|read|watch)|see\ also|article\ was\ (?:originally|first)|updated\ (?:to|at|on)|contributed\ (?:to|reporting)|editing\ by|reporting\ by|translated|file\ photo|live,\ providing|as\ (?:it|they)\ happened|see\ the\ current|buy\ now|gamble|sportsbook|bet\s)\b
        |\bhttps?:|\bwww\.|@\w
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Boilerplate();

    /// <summary>Whoever says "I" outside quotation marks is the writer.</summary>
    [GeneratedRegex(@"\b(?:I|I'm|I’m|I've|I’ve|me|my|we|we're|we’re|we've|we’ve|our|us|you|your|you're|you’re)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(?:he|she|him|his|her|hers)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    /// <summary>A capital in the middle, or a first word that is no grammar.</summary>
    [GeneratedRegex(@"(?<=\S\s+)\p{Lu}[\p{L}'’-]+|^\W*(?!(?:On|In|At|By|For|From|With|After|Before|Since|While|When|As|If|Just|Even|Despite|During|Under|Over|Although|Though|Until|Until|Last|Now|Today|Though|Once|Only|Perhaps|Instead|The|A|An|Some|Many|Most|All|No)\b)\p{Lu}[\p{L}'’-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"|‘[^’]*’")]
    private static partial Regex Quotation();
}
