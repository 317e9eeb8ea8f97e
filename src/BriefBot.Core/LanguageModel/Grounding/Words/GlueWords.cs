using System.Collections.Frozen;

namespace BriefBot.LanguageModel.Grounding.Words;

/// <summary>Words that a sentence may have although no quote has them: they only hold it together.</summary>
internal static class GlueWords
{
    /// <summary>Verbs with no matter of their own, and words that only name the kind of a thing that a quote names.</summary>
    private static readonly FrozenSet<string> Light = TermTable.Of("""
        make made take took taken give gave given hold held put use used involve include including mean meaning get got come came go went
        become became place set face deal serve act play carry remain
        number amount figure total level field aspect role term regard form show concern relate involve as-well
        country nation leader side article report story quote news issue matter subject area topic thing way step move part
        kind sort case measure situation time point view people person group organization effort development detail
        according say said says tell told state add note write wrote report comment mention remark explain describe call speak spoke speech statement
        """);

    /// <summary>Adverbs that say when or how a sentence hangs together, not what happened.</summary>
    private static readonly FrozenSet<string> Adverbs = TermTable.Of("""
        also too currently now meanwhile additionally furthermore moreover however separately together overall additional respectively
        instead therefore formally currently actively further well both then later here there already still ago
        """);

    /// <summary>Tells whether a term needs no counterpart in a quote.</summary>
    public static bool Contains(string term) => Light.Contains(term) || IsFree(term);

    /// <summary>Tells whether a term is an adverb that other readers look past.</summary>
    public static bool IsAdverb(string term) => Adverbs.Contains(term);

    // "already", "still", "therefore", "formally" and "ago" claim something: looked past, but not free.
    private static bool IsFree(string term) => Adverbs.Contains(term) && !Claiming.Contains(term);

    private static readonly FrozenSet<string> Claiming = TermTable.Of("already still therefore formally actively ago instead");
}
