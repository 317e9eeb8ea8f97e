using System.Globalization;

namespace BriefBot.StandIns.Model.Lies;

/// <summary>Lies about where something stands: a true sentence with the wrong quote, and two quotes made into one claim.</summary>
internal static class SourceLies
{
    /// <summary>True claims about the same sort of thing; the subject of one with the rest of another is false.</summary>
    private static readonly (string Subject, string Claimed)[] Starter =
    [
        ("South Korea", "controls 56.9 percent of the global market for memory chips."),
        ("Japan", "makes only about 9 percent of the world's semiconductors."),
        ("The Japanese company Shin-Etsu", "alone holds 29.4 percent of the global market for silicon wafers."),
        ("India", "has about 20 percent of the world's talent in chip design."),
        ("The Taiwan Semiconductor Manufacturing Company (TSMC)", "runs an $8.6 billion fab in Kumamoto, Japan."),
        ("Samsung", "has announced plans to invest in a similar facility in Japan."),
        ("Sanae Takaichi", "sees herself as the political heir of Shinzo Abe."),
        ("Lee", "offered himself as a mediator between Tokyo and Beijing at the start of December."),
        ("Abe", "refused an apology for the colonial era and for Japanese atrocities in the Second World War."),
        ("Pyongyang", "tested missiles several times in 2025."),
        ("Wi Sung Lac", "said the aim of the summit was to build trust between the two leaders."),
        ("Katayama", "brought the finance chiefs of the Group of Seven (G7) together in Washington on the Sunday before the summit."),
        ("President Xi Jinping", "called on Lee to make the \"right strategic decisions\"."),
        ("President Donald Trump", "has pressed both allies to spend more on defense."),
    ];

    /// <summary>A true sentence with a quote of another article that does not name what the sentence names.</summary>
    public static Lie? WrongArticle(Claim claim, IReadOnlyList<Claim> others, Random random)
    {
        var other = others.Count > 0 && random.Next(2) == 0 ? others[random.Next(others.Count)] : NewsWorld.Claim(random);

        // A long word or figure of the sentence that no quote has: the quote cannot support it.
        var words = claim.Sentence.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var foreign = words.Count(w => (w.Any(char.IsAsciiDigit) || (char.IsUpper(w[0]) && w.Length > 3)) && other.Lacks(w));
        return foreign >= 2 && !other.Evidence.Contains(claim.Sentence, StringComparison.Ordinal) ? new Lie(LieKind.WrongArticle, other.Article, claim.Sentence, other.Quotes) : null;
    }

    /// <summary>The subject of one quote with the predicate of the other.</summary>
    public static Lie MergedQuotes(Random random)
    {
        if (random.Next(2) == 0)
        {
            var first = random.Next(Starter.Length);
            var second = (first + random.Next(1, Starter.Length)) % Starter.Length;
            var (a, b) = (Starter[first], Starter[second]);
            var mixed = random.Next(2) == 0
                ? $"{a.Subject} {b.Claimed}"
                : $"{a.Subject} {a.Claimed.TrimEnd('.')} and {b.Claimed}";
            return new Lie(LieKind.MergedQuotes, "semiconductors", mixed, [$"{a.Subject} {a.Claimed}", $"{b.Subject} {b.Claimed}"]);
        }

        var one = random.Next(NewsWorld.Countries.Length);
        var two = (one + random.Next(1, NewsWorld.Countries.Length)) % NewsWorld.Countries.Length;
        var (country, otherCountry) = (NewsWorld.Countries[one], NewsWorld.Countries[two]);
        var (share, otherShare) = (random.Next(11, 50), random.Next(51, 90));
        var quotes = new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"{country} grows {share} percent of the region's wheat."),
            string.Create(CultureInfo.InvariantCulture, $"{otherCountry} produces {otherShare} percent of the region's steel."),
        };
        var sentence = random.Next(3) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{country} produces {otherShare} percent of the region's steel."),
            1 => string.Create(CultureInfo.InvariantCulture, $"{country} grows {share} percent of the region's wheat and {otherShare} percent of its steel."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{country} grows {otherShare} percent of the region's wheat."),
        };
        return new Lie(LieKind.MergedQuotes, "invented", sentence, quotes);
    }
}
