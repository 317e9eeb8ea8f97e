using System.Collections.Frozen;

namespace BriefBot.Articles.Text;

/// <summary>The words that a full stop belongs to, and the words that begin sentences.</summary>
internal static class Abbreviations
{
    /// <summary>Stand before a name, or introduce something: a sentence never ends with them.</summary>
    internal static readonly FrozenSet<string> NeverLast = Set(
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "Capt", "Cmdr", "Cpl", "Maj", "Adm",
        "St", "Ste", "Rev", "Hon", "Pres", "Supt", "Atty", "Messrs", "Mme", "Mlle", "Sra", "Hr", "Fr", "Amb", "Det", "Insp", "Brig",
        "vs", "v", "e.g", "i.e", "eg", "ie", "cf", "viz", "approx", "ca", "al", "z.B", "d.h", "u.a", "bzw", "Nr", "Bd", "resp");

    /// <summary>May end a sentence: they do when the next word begins one beyond doubt, such as "The".</summary>
    internal static readonly FrozenSet<string> MaybeLast = Set(
        "Inc", "Corp", "Ltd", "Co", "Cos", "Bros", "LLC", "Jr", "Sr", "Esq", "etc", "Dept", "Univ", "Assn", "Est", "est", "Mt", "Ft",
        "Ave", "Blvd", "Rd", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues",
        "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "a.m", "p.m", "Calif", "Mass", "Conn", "Fla", "Ill", "Tenn", "Wash",
        "Pa", "Va", "Md", "Ph.D", "M.D", "B.A", "M.A", "D.C", "Minn", "Wis", "Ariz", "Colo", "Mich", "Okla", "Ore", "Penn", "Tex");

    /// <summary>Belong to the number behind them.</summary>
    internal static readonly FrozenSet<string> BeforeNumber = Set(
        "No", "Nos", "no", "nos", "Vol", "vol", "Fig", "Figs", "fig", "Sec", "sec", "Art", "art", "Ch", "ch", "p", "pp", "para", "Op", "op",
        "c", "ed", "Eq", "Ex", "Pt", "pt", "Reg", "Rs", "Br", "Az");

    /// <summary>Words that begin a sentence when they carry a capital letter.</summary>
    internal static readonly FrozenSet<string> Starters = Set(
        "The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "His", "She", "Her", "They", "Their", "We", "Our", "You", "Your",
        "My", "There", "Here", "But", "And", "Or", "So", "Yet", "In", "On", "At", "By", "For", "From", "With", "Without", "To", "As", "If",
        "When", "While", "Where", "What", "Who", "Why", "How", "Which", "After", "Before", "Since", "Until", "Although", "Though", "Because",
        "However", "Meanwhile", "Moreover", "Nevertheless", "Still", "Then", "Now", "Both", "Some", "Many", "Most", "All", "Each", "Every",
        "No", "Not", "Such", "One", "Two", "Another", "Other", "Others", "Last", "Earlier", "Later", "During", "Despite", "Also", "Under",
        "Over", "Even", "Instead", "Once", "Our", "Is", "Are", "Was", "Were", "Do", "Does", "Did", "Has", "Have", "Had", "Can", "Could", "Will");

    /// <summary>Verbs that tie a quotation to its speaker.</summary>
    internal static readonly FrozenSet<string> SaidVerbs = Set(
        "said", "says", "asked", "asks", "told", "tells", "added", "adds", "wrote", "writes", "replied", "replies", "noted", "notes",
        "continued", "explained", "explains", "argued", "argues", "warned", "warns", "shouted", "cried", "recalled", "recalls", "wondered",
        "joked", "insisted", "quipped", "tweeted", "posted", "remarked", "declared", "concluded", "answered");

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
