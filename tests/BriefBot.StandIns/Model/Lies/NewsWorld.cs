using System.Globalization;

namespace BriefBot.StandIns.Model.Lies;

/// <summary>Invented news in plain sentences of great variety: countries that trade, ministers that speak, figures that rise.</summary>
internal static class NewsWorld
{
    public static readonly string[] Countries =
        ["Norway", "Brazil", "Kenya", "Vietnam", "Poland", "Chile", "Egypt", "Canada", "Sweden", "Peru", "Portugal", "Turkey", "Thailand", "Finland", "Argentina", "Morocco"];

    public static readonly string[] FirstNames = ["Anna", "Tomas", "Ines", "Pavel", "Grace", "Hugo", "Mira", "Olaf", "Nadia", "Victor", "Elena", "Samuel"];

    public static readonly string[] LastNames =
        ["Vogel", "Okafor", "Lindqvist", "Moreau", "Tanaka", "Ferreira", "Novak", "Castillo", "Haddad", "Berg", "Kowalski", "Mensah", "Duarte", "Silva"];

    public static readonly string[] Months =
        ["January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December"];

    public static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Goods = ["copper", "wheat", "timber", "coffee", "steel", "lithium", "salmon", "cotton", "natural gas", "fertilizer"];
    private static readonly string[] Things = ["bridge", "refinery", "airport", "railway", "hospital", "port", "power plant", "stadium", "pipeline", "tunnel"];
    private static readonly string[] Groups = ["workers", "teachers", "nurses", "drivers", "farmers", "pilots", "miners", "engineers"];

    /// <summary>One true claim: its sentence is its quote.</summary>
    public static Claim Claim(Random random)
    {
        var (a, b) = Two(Countries, random);
        var (first, second) = Two(LastNames, random);
        var person = $"{Any(FirstNames, random)} {first}";
        var (good, thing, group) = (Any(Goods, random), Any(Things, random), Any(Groups, random));
        var (month, weekday, year, day) = (Any(Months, random), Any(Weekdays, random), random.Next(1998, 2025), random.Next(2, 28));
        var (n, m) = (random.Next(12, 98), random.Next(110, 980));
        var tonnes = string.Create(CultureInfo.InvariantCulture, $"{random.Next(12, 89)},{random.Next(1, 9)}00");
        var text = random.Next(16) switch
        {
            0 => $"{a} exported {tonnes} tonnes of {good} to {b} in {year}.",
            1 => $"{a} may buy up to {m} tonnes of {good} from {b} before {month}, Trade Minister {person} said on {weekday}.",
            2 => $"The price of {good} rose {n} percent in {month} {year} after {a} banned imports from {b}.",
            3 => $"{a} plans to build a ${random.Next(2, 9)}.{random.Next(1, 9)} billion {thing} near the border with {b} by {year + 12}.",
            4 => $"Some {group} in {a} have not signed the agreement, union leader {person} said.",
            5 => $"{person} told parliament on {day} {month} {year} that {a} will not join the talks with {b}.",
            6 => $"Up to {m} {group} could lose their jobs at the {thing}, {person} warned on {weekday}.",
            7 => $"Exports of {good} from {a} fell by {n}.{random.Next(1, 9)} percent, while imports from {b} increased by {random.Next(3, 11)} percent.",
            8 => $"{a} sold {b} €{m} million of {good} before the election in {month} {year}.",
            9 => $"President {person} of {a} opposed the {thing}, but {second}, the finance minister, supported it.",
            10 => $"The {thing} lies {m} kilometers from the capital of {a} and cost ¥{n} billion.",
            11 => $"\"We cannot wait for {good} from {b}\", {person} said after the meeting on {day} {month}.",
            12 => $"At least {m} {group} in {a} are expected to strike on {weekday}, according to {person}.",
            13 => $"{person} thanked {second} for the {thing} on {weekday}.",
            14 => $"{a} is considering a ban on {good} from {b}, {person} said on {day} {month} {year}.",
            _ => $"About {n} percent of the {group} in {a} support the {thing}, a survey found in {month} {year}.",
        };
        return new Claim("invented", text, [text]);
    }

    /// <summary>One of several.</summary>
    public static string Any(string[] of, Random random) => of[random.Next(of.Length)];

    private static (string First, string Second) Two(string[] of, Random random)
    {
        var first = random.Next(of.Length);
        return (of[first], of[(first + random.Next(1, of.Length)) % of.Length]);
    }
}
