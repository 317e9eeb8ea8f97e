using System.Collections.Frozen;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.Memory.Terms;

namespace BriefBot.LanguageModel.Grounding.Words;

/// <summary>Prepositions, helping verbs and news verbs: what shows who does what to whom.</summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string> Prepositions = FrozenSet.ToFrozenSet(
        ["of", "in", "at", "from", "to", "with", "by", "for", "after", "before", "under", "between", "among", "against", "on", "over", "into", "near",
        "toward", "towards", "during", "since", "until", "about", "around", "through", "within", "without", "beyond", "besides", "behind", "across",
        "alongside", "off", "outside", "inside", "despite", "like", "than", "including", "via", "upon", "as"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeForms = FrozenSet.ToFrozenSet(
        ["is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't", "get", "got", "gets"], StringComparer.Ordinal);

    /// <summary>Verbs of the news by stem. A verb that is missing here costs only that its roles go unchecked by the verb; names' order still counts.</summary>
    private static readonly FrozenSet<string> Verbs = Load("""
        accept accuse acquire add admit adopt agree aim allow announce appoint approve argue arrest ask attack avoid back ban beat become began
        begin begun believe benefit block bought bring brought build built buy call carry celebrate claim close come complain complete conclude
        condemn confirm consider contribute control cover criticize cut deal decide decline defeat deliver demand deny depend describe deter
        develop discuss dissolve dominate drop draw drawn ease end enter expand expect export extract face fail fear fell find
        finish fire focus follow force fought found gain gather gave give given grant grow grew halt handle help held hire hit hold host
        hurt impose import improve include increase interfere intervene invest invite join keep kill know lack launch lead leave led left lift
        like limit lose lost lower made make mark matter mean meet met mobilize move name need notice occupy offer open operate oppose order
        outlaw overtake owe own pay paid play pledge praise prepare present press prevent process produce prohibit promise propose prove
        publish pull push put quote raise reach recall receive record recover reduce refuse regard reject release rely remain remove replace
        report resist resolve restart restrict resume return return retract rise rose run said sank say seek see seen seek sell send sent seize
        set settle ship boom shrink decrease freeze soar jump climb shut sign sold sought sound speak spend spent spoke spoken start stay stop strengthen strike study sue suffer suggest
        supply support suspend take taken talk tell test thank threaten tie told took travel treat trigger try urge use visit vote vow want
        warn weaken weigh welcome win withdraw withdrew won work write wrote wish mediate bar forbid purchase back endorse exceed trail trust
        """);

    private static FrozenSet<string> Load(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => TermAnalyzer.Shared.Analyze(w)).Select(t => t.Text).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Irregular participles, which "was" makes passive like "-ed" ones.</summary>
    private static readonly FrozenSet<string> Participles = FrozenSet.ToFrozenSet(
        ["made", "held", "built", "bought", "sold", "sent", "met", "hit", "cut", "put", "given", "taken", "seen", "known", "drawn", "beaten", "won", "lost",
        "led", "left", "paid", "told", "found", "hurt", "fought", "brought", "driven", "written", "frozen", "shut", "set", "run", "withdrawn", "thrown"],
        StringComparer.Ordinal);

    /// <summary>Tells whether a lower-case word is a preposition.</summary>
    public static bool IsPreposition(string lower) => Prepositions.Contains(lower);

    /// <summary>Tells whether a stem is a verb's, wherever it stands.</summary>
    public static bool IsVerbTerm(string term) => Verbs.Contains(term);

    /// <summary>Tells whether a word is a verb where it stands; a noun such as "the plan" or "its exports" is not.</summary>
    public static bool IsVerb(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.IsName || !Verbs.Contains(token.Term))
        {
            return false;
        }

        if (token.Lower.EndsWith("ed", StringComparison.Ordinal))
        {
            return true;
        }

        if (token.Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return at > 0 && BeForms.Contains(tokens[at - 1].Lower);
        }

        if (at == 0)
        {
            return false;
        }

        // "banned exports", "ended talks": what follows a verb is its object.
        var before = tokens[at - 1];
        if (!before.IsStop && !token.AfterMark && IsVerb(tokens, at - 1))
        {
            return false;
        }

        return !before.IsPossessive && before.Lower is not ("the" or "a" or "an" or "its" or "their" or "his" or "her" or "our" or "this" or "that" or "these"
            or "those" or "of" or "for" or "from" or "with" or "on" or "in" or "by" or "at" or "more" or "further" or "all" or "no" or "some" or "joint" or "export" or "trade" or "between");
    }

    /// <summary>Tells whether a word behind a sentence's first word makes that one the subject: "Lee said", "Samsung has".</summary>
    public static bool MayBeVerb(string term, string written, bool isPluralLike) =>
        written is "has" or "is" or "was" or "says"
        || (!isPluralLike && written is "had" or "will" or "may" or "then" or "also" or "and" or "himself" or "herself")
        || (!isPluralLike && Verbs.Contains(term) && !written.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>Tells whether a verb is passive where it stands: "was … banned".</summary>
    public static bool IsPassive(IReadOnlyList<Token> tokens, int at)
    {
        if (!tokens[at].Lower.EndsWith("ed", StringComparison.Ordinal) && !Participles.Contains(tokens[at].Lower))
        {
            return false;
        }

        for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            if (BeForms.Contains(tokens[i].Lower))
            {
                return true;
            }

            if (!tokens[i].IsStop && !tokens[i].Lower.EndsWith("ly", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Tells whether a word begins a clause of its own when a name and a verb follow: "after Canada banned".</summary>
    private static bool IsSubordinator(string lower) =>
        lower is "after" or "before" or "since" or "until" or "that" or "when" or "while" or "because" or "if" or "whether" or "how" or "as" or "than";

    /// <summary>The canonical names before a verb that do not stand behind a preposition.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="first">Where to begin.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="headsOnly">Leaves out names that only belong to a noun: "Japan's restrictions", "Chinese warships".</param>
    public static HashSet<string> SubjectNames(IReadOnlyList<Token> tokens, int first, int verb, bool headsOnly = false)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var behindPreposition = false;
        for (var i = first; i < verb; i++)
        {
            if (tokens[i].AfterMark || tokens[i].Lower is "he" or "she" or "they" or "it")
            {
                behindPreposition = false;
            }

            if (IsSubordinator(tokens[i].Lower) && !HasMark(tokens, i + 1, verb))
            {
                names.Clear();
                behindPreposition = false;
            }
            else if (IsPreposition(tokens[i].Lower))
            {
                behindPreposition = true;
            }
            else if (tokens[i].IsName && !behindPreposition && !(headsOnly && IsOwner(tokens, i)))
            {
                names.Add(NameTable.Canonical(tokens[i].Term));
            }
        }

        return names;
    }

    /// <summary>All canonical names between two words.</summary>
    public static HashSet<string> NamesBetween(IReadOnlyList<Token> tokens, int first, int end) =>
        [.. Enumerable.Range(first, Math.Max(0, end - first)).Where(i => tokens[i].IsName).Select(i => NameTable.Canonical(tokens[i].Term))];

    private static bool HasMark(IReadOnlyList<Token> tokens, int first, int end)
    {
        for (var i = first; i <= end && i < tokens.Count; i++)
        {
            if (tokens[i].AfterMark)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwner(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].IsPossessive || (at + 1 < tokens.Count && !tokens[at + 1].IsName && !tokens[at + 1].IsStop && !IsVerb(tokens, at + 1));
}
