using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Model.Lies;

/// <summary>Lies that turn a sentence's meaning: negated, surer, the other way, wider.</summary>
internal static partial class MeaningLies
{
    private static readonly (string From, string To)[] Opposites =
    [
        ("rose", "fell"), ("fell", "rose"), ("increased", "decreased"), ("supported", "opposed"), ("opposed", "supported"), ("support", "oppose"), ("lifted", "imposed"),
        ("banned", "allowed"), ("raised", "cut"), ("deepen", "weaken"), ("strengthen", "weaken"), ("fewer", "more"), ("less", "more"), ("more", "less"), ("strong", "weak"),
        ("rejected", "approved"), ("booming", "shrinking"), ("started", "ended"), ("began", "ended"), ("gain", "lose"), ("reduce", "increase"), ("dropped", "won"),
        ("resume", "suspend"), ("largest", "smallest"), ("oldest", "newest"), ("agreed", "refused"), ("lose", "keep"), ("joined", "left"),
    ];

    private static readonly (string From, string To)[] Done =
    [
        ("plans to build", "has built"), ("planned to visit", "visited"), ("planned to meet", "met"), ("plans to invest", "has invested"), ("is considering a ban", "has banned"),
        ("are expected to strike", "went on strike"), ("agreed to deepen", "have deepened"), ("agreed to resume", "have resumed"), ("agreed to strengthen", "have strengthened"),
        ("promised to search", "have searched"), ("intend to cooperate", "cooperate"), ("wants to depend less", "depends less"), ("threatened to cut", "cut"), ("threatened to reduce", "reduced"),
        ("is due to meet", "has met"), ("may buy", "has bought"), ("could lose", "have lost"), ("may gain", "have gained"), ("may dissolve", "has dissolved"), ("will process", "processes"),
        ("is expected", "took place"), ("may hurt", "have hurt"), ("are to hold", "have held"), ("wants Takaichi to take", "made Takaichi take"),
    ];

    /// <summary>A "not" is left out.</summary>
    public static string? DroppedNot(Claim claim)
    {
        var match = Not().Match(claim.Sentence);
        if (!match.Success || claim.Sentence.Contains("not only", StringComparison.Ordinal))
        {
            return null;
        }

        var plain = match.Value switch
        {
            " does not" or " doesn't" => " does",
            " did not" or " didn't" => " did",
            "Neither" => "Both",
            " without" => " with",
            " no longer" => " still",
            " cannot" => " can",
            " refused" => " promised",
            " denied" => " confirmed",
            " rejected" => " passed",
            _ => string.Empty,
        };
        var changed = claim.Sentence.Remove(match.Index, match.Length).Insert(match.Index, plain);
        return plain == "Both" ? changed.Replace(" nor ", " and ", StringComparison.Ordinal) : changed;
    }

    /// <summary>A "not" is put in.</summary>
    public static string? Negated(Claim claim)
    {
        if (Not().IsMatch(claim.Evidence) || Not().IsMatch(claim.Sentence))
        {
            return null;
        }

        var match = Helper().Match(claim.Sentence);
        if (match.Success)
        {
            return claim.Sentence.Insert(match.Index + match.Length, " not");
        }

        match = Past().Match(claim.Sentence);
        return match.Success ? claim.Sentence.Insert(match.Index, "never ") : null;
    }

    /// <summary>"will" for "may".</summary>
    public static string? WillForMay(Claim claim)
    {
        var match = May().Match(claim.Sentence);
        return match.Success && claim.Lacks(" will ") ? claim.Sentence.Remove(match.Index, match.Length).Insert(match.Index, "will") : null;
    }

    /// <summary>What is planned is told as done.</summary>
    public static string? PlanToDone(Claim claim)
    {
        foreach (var (from, to) in Done)
        {
            if (claim.Sentence.Contains(from, StringComparison.Ordinal))
            {
                return claim.Sentence.Replace(from, to, StringComparison.Ordinal);
            }
        }

        return null;
    }

    /// <summary>The other direction.</summary>
    public static string? Direction(Claim claim)
    {
        foreach (var (from, to) in Opposites)
        {
            var match = Regex.Match(claim.Sentence, $@"\b{from}\b");
            if (match.Success && claim.Lacks(to))
            {
                return claim.Sentence.Remove(match.Index, match.Length).Insert(match.Index, to);
            }
        }

        return null;
    }

    /// <summary>Exports for imports, buying for selling.</summary>
    public static string? ImportExport(Claim claim)
    {
        (string From, string To)[] pairs =
            [("imports", "exports"), ("imported", "exported"), ("exported", "imported"), ("exports", "imports"), ("Exports", "Imports"), ("sold", "bought"), ("buy", "sell"), ("sells", "buys"), ("export", "import")];
        foreach (var (from, to) in pairs)
        {
            var match = Regex.Match(claim.Sentence, $@"\b{from}\b");
            if (match.Success && (claim.Lacks(to) || match.Value == "Exports"))
            {
                return claim.Sentence.Remove(match.Index, match.Length).Insert(match.Index, to);
            }
        }

        return null;
    }

    /// <summary>"all" for "some" or "most".</summary>
    public static string? SomeToAll(Claim claim)
    {
        var match = Some().Match(claim.Sentence);
        if (match.Success && claim.Lacks("all "))
        {
            var isFirst = match.Index == 0;
            var all = match.Value.StartsWith("About", StringComparison.Ordinal) || match.Value.StartsWith("about", StringComparison.Ordinal) ? "all of the" : "all";
            return claim.Sentence.Remove(match.Index, match.Length).Insert(match.Index, isFirst ? char.ToUpperInvariant(all[0]) + all[1..] : all);
        }

        return null;
    }

    /// <summary>What somebody says is told as a fact.</summary>
    public static string? DroppedAttribution(Claim claim)
    {
        var match = Trailing().Match(claim.Sentence);
        if (match.Success)
        {
            return claim.Sentence[..match.Index] + ".";
        }

        match = Leading().Match(claim.Sentence);
        return match.Success && claim.Sentence.Length - match.Length > 20
            ? char.ToUpperInvariant(claim.Sentence[match.Length]) + claim.Sentence[(match.Length + 1)..]
            : null;
    }

    [GeneratedRegex(@" (?:does not|doesn't|did not|didn't|no longer|not|without|cannot|refused|denied|rejected)\b|^Neither\b")]
    private static partial Regex Not();

    [GeneratedRegex(@"\b(?:is|are|was|were|has|have|will|may|could|should|had)\b")]
    private static partial Regex Helper();

    [GeneratedRegex(@"\b(?:exported|sold|rose|fell|told|thanked|opposed|agreed|said|controls|imports|holds|makes|supports|signed|presented|received)\b")]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:may|might|could)\b(?! \d)")]
    private static partial Regex May();

    [GeneratedRegex(@"\b(?:[Ss]ome|[Mm]ost of the|[Mm]ost|[Aa]bout \d+ percent of the)(?= [\d,]*\s?[a-z])")]
    private static partial Regex Some();

    [GeneratedRegex(@", (?:(?:Trade Minister |union leader )?[A-Z]\w+(?: [A-Z]\w+)? (?:said|warned)(?: on [^,]*)?|according to [A-Z][^,]*)\.$")]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^(?:Takaichi|Lee|Katayama|Easley|Lee Jae Myung) (?:said|says) (?:that )?(?![""“])")]
    private static partial Regex Leading();
}
