using System.Globalization;
using System.Reflection;
using BriefBot.Memory.Ranking;

namespace BriefBot.Benchmarks.Fitting;

/// <summary>One of the ranking's weights, by its property: a weight that is added later is tuned without a word here.</summary>
internal sealed record RankingWeight(PropertyInfo Property)
{
    // These only order what was found; any other weight changes what a search finds or measures.
    private static readonly HashSet<string> Ordering =
    [
        nameof(RankingWeights.Passage), nameof(RankingWeights.Article), nameof(RankingWeights.Title), nameof(RankingWeights.Outlet),
        nameof(RankingWeights.Day), nameof(RankingWeights.Clause), nameof(RankingWeights.ClauseInPlace), nameof(RankingWeights.Sentence),
        nameof(RankingWeights.ClauseSentence), nameof(RankingWeights.Pairs), nameof(RankingWeights.Names), nameof(RankingWeights.SameArticle),
        nameof(RankingWeights.NewClause),
    ];

    /// <summary>All weights that are no counts.</summary>
    public static IReadOnlyList<RankingWeight> All { get; } =
        [.. typeof(RankingWeights).GetProperties().Where(p => p.PropertyType == typeof(float) && p.CanWrite).Select(p => new RankingWeight(p))];

    /// <summary>Whether it only orders what was found, so that trying another value takes no new search.</summary>
    public bool OnlyOrders => Ordering.Contains(Property.Name);

    /// <summary>Its value.</summary>
    public float Of(RankingWeights weights) => (float)Property.GetValue(weights)!;

    /// <summary>The weights with another value for this one.</summary>
    public RankingWeights With(RankingWeights weights, float value)
    {
        var changed = weights with { };
        Property.SetValue(changed, value);
        return changed;
    }

    /// <summary>Values worth trying instead: near ones and far ones.</summary>
    public IEnumerable<float> Neighbors(RankingWeights weights)
    {
        var value = Of(weights);
        return value == 0 ? [0.1f, 0.4f] : [value * 0.5f, value * 0.8f, value * 0.92f, value * 1.08f, value * 1.25f, value * 2];
    }

    /// <summary>The weight as a C# initialiser.</summary>
    public string Code(RankingWeights weights) =>
        $"public float {Property.Name} {{ get; init; }} = {Of(weights).ToString("0.###", CultureInfo.InvariantCulture)}f;";
}
