using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Model.Lies;

/// <summary>Lies that add what no quote says.</summary>
internal static partial class AddedLies
{
    private static readonly string[] Facts =
    [
        "The agreement was signed in secret by three generals.", "Police arrested dozens of protesters in the capital.", "The stock market crashed within hours.",
        "A volcano erupted near the summit hotel.", "The two prime ministers exchanged rings.", "Experts called the figures forged.", "The factory burned down overnight.",
        "Both governments apologized to the United Nations.", "The parliament dissolved itself on the same evening.", "An investigation into bribery has been opened.",
        "Prices doubled within a week.", "The president resigned an hour later.", "The ship sank off the coast.", "The company went bankrupt.",
    ];

    private static readonly string[] Clauses =
    [
        "and the deal collapsed a day later", "which angered Washington", "although critics called it illegal", "while thousands protested outside", "despite fierce resistance from lawmakers",
        "in exchange for military aid", "under pressure from the central bank", "without informing its allies", "and markets cheered", "while the army stood ready", "which surprised analysts",
        "after a secret phone call", "at the request of Moscow", "and promised further payments", "which cost taxpayers a fortune",
    ];

    private static readonly string[] Adjectives =
    [
        "controversial", "secret", "disastrous", "illegal", "unprecedented", "costly", "failed", "corrupt", "hasty", "historic", "humiliating", "fraudulent", "dangerous", "popular",
        "unpopular", "lucrative", "obsolete", "groundbreaking", "risky", "criminal",
    ];

    private static readonly string[] Causes =
    [
        "because of the elections", "because the United States demanded it", "due to falling prices", "because profits collapsed", "as a result of the drought", "because voters wanted it",
        "owing to a shortage of ships", "because of pressure from investors", "thanks to lower taxes", "due to the weather", "because the talks failed", "because it was cheaper",
    ];

    private static readonly string[] Words =
    [
        "We were deceived from the start", "This is a turning point for all of us", "I will never sign such a paper", "Our patience is exhausted", "nobody asked us", "a masterpiece of diplomacy",
        "the worst decision in decades", "We have nothing to hide", "they will pay for it", "a shameful day",
    ];

    /// <summary>A sentence that no article has.</summary>
    public static string? Fact(Claim claim, Random random)
    {
        var fact = NewsWorld.Any(Facts, random);
        return random.Next(2) == 0 ? fact : $"{claim.Sentence} {fact}";
    }

    /// <summary>A clause behind the sentence.</summary>
    public static string? Clause(Claim claim, Random random) =>
        claim.Sentence.EndsWith('.') ? $"{claim.Sentence[..^1]}, {NewsWorld.Any(Clauses, random)}." : null;

    /// <summary>An adjective that judges.</summary>
    public static string? Adjective(Claim claim, Random random)
    {
        var nouns = Noun().Matches(claim.Sentence);
        var adjective = NewsWorld.Any(Adjectives, random);
        return nouns.Count > 0 && claim.Lacks(adjective) ? claim.Sentence.Insert(nouns[random.Next(nouns.Count)].Index, adjective + " ") : null;
    }

    /// <summary>A cause that no quote gives.</summary>
    public static string? Cause(Claim claim, Random random) =>
        claim.Sentence.EndsWith('.') ? $"{claim.Sentence[..^1]} {NewsWorld.Any(Causes, random)}." : null;

    /// <summary>"the largest", "for the first time", "a record".</summary>
    public static string? Superlative(Claim claim, Random random)
    {
        if (random.Next(2) == 0 && claim.Sentence.EndsWith('.'))
        {
            var end = NewsWorld.Any(["for the first time", "more than ever before", "the most in history", "a world record", "faster than anyone else", "the highest figure yet"], random);
            return claim.Lacks(end) && claim.Lacks("first") ? $"{claim.Sentence[..^1]}, {end}." : null;
        }

        var nouns = Noun().Matches(claim.Sentence);
        var word = NewsWorld.Any(["largest", "biggest", "best", "worst", "fastest", "most important", "highest", "richest", "poorest", "longest"], random);
        return nouns.Count > 0 && claim.Lacks(word) && claim.Lacks("largest") && claim.Lacks("important") && claim.Lacks("highest") ? claim.Sentence.Insert(nouns[random.Next(nouns.Count)].Index, word + " ") : null;
    }

    /// <summary>Words in quotation marks that nobody said, or one word of a real quotation changed.</summary>
    public static string? Quotation(Claim claim, Random random)
    {
        var real = Quoted().Match(claim.Sentence);
        var words = NewsWorld.Any(Words, random);
        if (real.Success)
        {
            return claim.Sentence.Remove(real.Index, real.Length).Insert(real.Index, $"\"{words}\"");
        }

        var said = Said().Match(claim.Sentence);
        return said.Success ? $"{claim.Sentence[..(said.Index + said.Length)]}: \"{words}\"." : null;
    }

    /// <summary>An address.</summary>
    public static string? Link(Claim claim, Random random)
    {
        var link = NewsWorld.Any(
            ["https://example.com/a", "http://briefbot.test/login", "www.free-prizes.example", "[more](https://evil.example/x)", "discord.gg/abc123", "evil.com/path", "read more at news-site.org", "mail us at desk@example.com", "hxxps://evil[.]com"],
            random);
        return random.Next(2) == 0 ? $"{claim.Sentence} {link}" : $"{link} {claim.Sentence}";
    }

    [GeneratedRegex(@"(?<=\b(?:the|a|an|its|their|his|her) )[a-z]{4,}\b")]
    private static partial Regex Noun();

    [GeneratedRegex(@"""[^""]{8,}""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[A-Z]\w+ (?:said|says|warned)\b")]
    private static partial Regex Said();
}
