using System.Text.RegularExpressions;

namespace BriefBot.StandIns.Model.Lies;

/// <summary>Lies about who: other people, other countries, swapped roles, other speakers.</summary>
internal static partial class NameLies
{
    private static readonly string[] StarterPeople =
        ["Takaichi", "Lee", "Katayama", "Koizumi", "Easley", "Abe", "Yoon", "Moon", "Xi", "Trump", "Samsung", "Sony", "Shin-Etsu", "TSMC", "Wi Sung Lac"];

    private static readonly string[] Strangers = ["Merkel", "Ishiba", "Kishida", "Park", "Obama", "Huawei", "Intel", "Suzuki", "Andersson", "Modi"];

    /// <summary>Countries with the forms that would make a change true by accident.</summary>
    private static readonly (string Name, string[] Forms)[] Places =
    [
        ("Japan", ["Japan", "Tokyo"]), ("China", ["China", "Chinese", "Beijing"]), ("South Korea", ["Korea", "Seoul"]), ("France", ["France", "French"]),
        ("Canada", ["Canada", "Canadian"]), ("India", ["India"]), ("Germany", ["German"]), ("Taiwan", ["Taiwan"]), ("Russia", ["Russia", "Moscow"]),
        .. NewsWorld.Countries.Select(c => (c, new[] { c[..4] })),
    ];

    /// <summary>What is done by one to another and would be false turned around.</summary>
    private static readonly string[] Directed =
    [
        "exported", "sold", "thanked", "occupied", "imports", "banned imports from", "asked", "called on", "received", "still sells", "dropped its case against",
        "lifted its restrictions", "is considering a ban", "may buy", "hosted", "offered",
    ];

    /// <summary>Another person or company in the place of one.</summary>
    public static string? Swapped(Claim claim, Random random)
    {
        var present = StarterPeople.Concat(NewsWorld.LastNames).Where(n => Has(claim.Sentence, n)).ToArray();
        if (present.Length == 0)
        {
            return null;
        }

        var other = NewsWorld.Any([.. Strangers, .. NewsWorld.LastNames, .. StarterPeople], random);
        return claim.Lacks(other) ? Replace(claim.Sentence, NewsWorld.Any(present, random), other) : null;
    }

    /// <summary>Another first name.</summary>
    public static string? FirstName(Claim claim, Random random)
    {
        string[] firsts = ["Sanae", "Satsuki", "Shinjiro", "Donald", "Leif-Eric", "Shinzo", "Jinping", "Ines", "Rui", .. NewsWorld.FirstNames];
        var present = firsts.Where(n => Has(claim.Sentence, n)).ToArray();
        var other = NewsWorld.Any([.. NewsWorld.FirstNames, "Akira", "Yuki", "Robert", "Shinzo", "Haruka"], random);
        return present.Length > 0 && claim.Lacks(other) ? Replace(claim.Sentence, NewsWorld.Any(present, random), other) : null;
    }

    /// <summary>A name in another script or another language.</summary>
    public static string? Translated(Claim claim)
    {
        (string Name, string Other)[] names =
        [
            ("Takaichi", "高市早苗"), ("Lee", "李在明"), ("Xi Jinping", "习近平"), ("China", "中国"), ("Japan", "日本"), ("South Korea", "한국"), ("Nara", "奈良"),
            ("Germany", "Allemagne"), ("Norway", "Norwegen"), ("Brazil", "Brésil"), ("Poland", "Pologne"), ("Sweden", "Schweden"), ("Egypt", "Ägypten"),
            ("Turkey", "Türkei"), ("Thailand", "ประเทศไทย"), ("Chile", "智利"), ("Canada", "加拿大"), ("Kenya", "肯尼亚"), ("Vietnam", "越南"), ("Peru", "秘鲁"),
            ("Portugal", "葡萄牙"), ("Finland", "フィンランド"), ("Argentina", "アルゼンチン"), ("Morocco", "المغرب"), ("Washington", "华盛顿"), ("Taiwan", "台湾"),
        ];
        foreach (var (name, other) in names)
        {
            if (Has(claim.Sentence, name) && claim.Lacks(other))
            {
                return Replace(claim.Sentence, name, other);
            }
        }

        return null;
    }

    /// <summary>Another country in the place of one.</summary>
    public static string? Country(Claim claim, Random random)
    {
        var present = Places.Where(p => Has(claim.Sentence, p.Name)).ToArray();
        var other = Places[random.Next(Places.Length)];
        return present.Length > 0 && other.Forms.All(claim.Lacks)
            ? Replace(claim.Sentence, present[random.Next(present.Length)].Name, other.Name)
            : null;
    }

    /// <summary>Two names change places around something that one does to the other.</summary>
    public static string? Roles(Claim claim)
    {
        if (!Directed.Any(d => claim.Sentence.Contains($" {d} ", StringComparison.Ordinal)) || Mutual().IsMatch(claim.Sentence))
        {
            return null;
        }

        string[] names = [.. NewsWorld.LastNames, "Takaichi", "Lee", "Xi", "Japan", "South Korea", "China", "Tokyo", "Seoul", "Beijing", .. NewsWorld.Countries];
        var present = names.Where(n => Has(claim.Sentence, n)).OrderBy(n => claim.Sentence.IndexOf(n, StringComparison.Ordinal)).ToArray();
        if (present.Length != 2)
        {
            return null;
        }

        const string Mark = "\u0001";
        return Replace(Replace(Replace(claim.Sentence, present[0], Mark), present[1], present[0]), Mark, present[1]);
    }

    /// <summary>Somebody else says it.</summary>
    public static string? Speaker(Claim claim, Random random)
    {
        var match = Said().Match(claim.Sentence);
        if (!match.Success)
        {
            return null;
        }

        var old = match.Groups["who"];
        string[] others = [.. NewsWorld.LastNames, .. StarterPeople, "MarketExpress", "ukiyo journal", "Reuters", "the government"];
        var other = NewsWorld.Any(others, random);

        // Someone whom the quotes name but who is not the one who speaks is the harder lie.
        var named = StarterPeople.Where(p => !claim.Lacks(p) && !old.Value.Contains(p, StringComparison.Ordinal) && !Regex.IsMatch(claim.Evidence, $@"\b{p}\b[^.]{{0,40}}\b(?:said|says|told|asked|called|wants|warned|writes)\b")).ToArray();
        if (named.Length > 0 && random.Next(2) == 0)
        {
            other = NewsWorld.Any(named, random);
        }
        else if (!claim.Lacks(other))
        {
            return null;
        }

        return claim.Sentence.Remove(old.Index, old.Length).Insert(old.Index, other);
    }

    private static bool Has(string text, string name) => Regex.IsMatch(text, $@"\b{Regex.Escape(name)}\b");

    private static string Replace(string text, string name, string other) =>
        Regex.Replace(text, name == "\u0001" ? "\u0001" : $@"\b{Regex.Escape(name)}\b", other.Replace("$", "$$", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<who>(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+)(?= (?:said|says|told|warned|reported|writes|called)\b)")]
    private static partial Regex Said();

    // Relations that hold both ways, and sentences where each is on both sides.
    [GeneratedRegex(@"\bbetween\b|\btogether\b|\bboth\b|\beach other\b|\bmet\b|\bwith\b")]
    private static partial Regex Mutual();
}
