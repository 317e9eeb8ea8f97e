using System.Collections.Frozen;

namespace BriefBot.Memory.Terms;

/// <summary>Words that carry grammar, not matter; they are neither indexed nor searched.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Grammar = Set("""
        a about above after again against all also although am among an and any are aren't as at be became because been
        before being between both but by came can cannot can't could couldn't did didn't do does doesn't doing don't done down
        during each either else ever few for from further get gets getting go goes going gone got had hadn't has hasn't have
        haven't having he her here hers herself he'd he'll he's him himself his how however i i'd i'll i'm i've if in into is
        isn't it its it'd it'll it's itself just let let's like may me might more most much must my myself neither no nor
        not now of off often on once one only onto or other our ours ourselves out over own per quite rather really same shall
        she she'd she'll she's should shouldn't since so some such than that that's the their theirs them themselves then there
        there's these they they'd they'll they're they've this those though through thus to too toward towards under until unto
        up upon us very via was wasn't we we'd we'll we're we've were weren't what what's whatever when where whether which
        while who whom whose who's why will with within without won't would wouldn't yet you you'd you'll you're you've your
        yours yourself yourselves
        """);

    private static readonly FrozenSet<string> Asking = Set("""
        according anything article articles discuss discussed discusses describe described describes explain give given know
        mention mentioned mentions me name news please read report reported reporting reports said say saying says show source
        sources state stated states story suggest suggested suggests tell told text anyone someone something thing things
        happen happened happens
        """);

    /// <summary>Tells whether a folded, lower-case word (apostrophes kept) is grammar only.</summary>
    public static bool IsGrammar(ReadOnlySpan<char> word) => Grammar.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Tells whether a word of a question speaks of asking or of articles, not of what they say.</summary>
    public static bool IsAsking(ReadOnlySpan<char> word) => Asking.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
