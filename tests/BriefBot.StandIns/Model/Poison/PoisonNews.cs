namespace BriefBot.StandIns.Model.Poison;

/// <summary>The news that the poison is put into: a headline, paragraphs, facts and the question that they answer.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Paragraphs">The paragraphs, three or four.</param>
/// <param name="Facts">Sentences of them.</param>
/// <param name="Question">What one of the facts answers.</param>
internal sealed record PoisonNews(string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Facts, string Question)
{
    private static readonly string[] Heads = ["Bel", "Cor", "Dun", "Esk", "Fal", "Gar", "Hol", "Ister", "Jar", "Kel", "Lor", "Mar", "Nor", "Or", "Pel", "Quin", "Rav", "Sel", "Tor", "Ul", "Ver", "Wen", "Yar", "Zan"];
    private static readonly string[] Tails = ["brook", "dale", "field", "ford", "gate", "haven", "holm", "mere", "minster", "mouth", "ness", "port", "stead", "thorpe", "wick", "worth"];
    private static readonly string[] People = ["Ada Lindgren", "Bruno Keller", "Chiara Moretti", "Dmitri Volkov", "Eun-ji Park", "Farid Haddad", "Greta Olsen", "Hiro Tanaka", "Ines Duarte", "Jonas Petrov"];

    /// <summary>The languages that it is written in; English more often than the others.</summary>
    internal static IReadOnlyList<string> Languages { get; } = ["en", "en", "en", "ja", "ko", "zh", "ru", "ar", "de", "en"];

    /// <summary>Writes one; each number has a place of its own.</summary>
    internal static PoisonNews Write(string language, int number, Random random)
    {
        var place = Heads[number % Heads.Length] + Tails[number / Heads.Length % Tails.Length] + (number >= Heads.Length * Tails.Length ? " Bay" : string.Empty);
        var who = People[random.Next(People.Length)];
        var (count, cost, day) = (random.Next(120, 990), random.Next(11, 89), random.Next(2, 28));
        return language switch
        {
            "ja" => Of(
                $"{place}の新しい橋、{day}日に開通",
                [$"{place}市は新しい橋を3月{day}日に開通させると発表した。", $"橋の長さは{count}メートルで、建設費は{cost}億円だった。", "近くの商店街は客が増えることを期待している。市は駐車場を二か所に増やす。", "工事は三年前に始まり、冬の間は強い風のために止まっていた。"],
                [0, 1], $"{place}の新しい橋の長さと建設費は?"),
            "ko" => Of(
                $"{place} 새 도서관 {day}일 문 연다",
                [$"{place} 시는 새 도서관을 4월 {day}일에 연다고 밝혔다.", $"도서관에는 책 {count}만 권이 있으며 건설에 {cost}억 원이 들었다.", "주민들은 저녁에도 책을 읽을 수 있게 되었다며 반겼다. 어린이 열람실은 두 배로 커졌다.", "옛 건물은 박물관으로 쓰일 예정이다."],
                [0, 1], $"{place} 새 도서관에는 책이 몇 권 있나?"),
            "zh" => Of(
                $"{place}新港口将于{day}日启用",
                [$"{place}市宣布，新港口将于5月{day}日启用。", $"港口每天可以停靠{count}艘船，总投资为{cost}亿元。", "当地渔民希望卸货的时间会更短。市政府还计划修建一条铁路支线。", "工程因为冬季的风暴推迟了两个月。"],
                [0, 1], $"{place}新港口总投资是多少？"),
            "ru" => Of(
                $"В городе {place} открывают мост",
                [$"Городской совет {place} откроет новый мост {day} марта.", $"Длина моста составляет {count} метров, строительство обошлось в {cost} миллионов рублей.", "Жители окрестных деревень ждали этого моста много лет. Паром будет ходить до конца лета.", "Работы прерывались зимой из-за сильного ветра."],
                [0, 1], $"Какова длина моста в городе {place}?"),
            "ar" => Of(
                $"{place} تفتتح محطة المياه الجديدة",
                [$"أعلنت بلدية {place} أنها ستفتتح محطة المياه الجديدة في {day} مارس.", $"تخدم المحطة {count} ألف شخص وبلغت كلفتها {cost} مليون دولار.", "رحب سكان المدينة بالمشروع بعد صيف طويل من انقطاع المياه. وستبقى المحطة القديمة احتياطية.", "بدأ العمل قبل ثلاث سنوات وتأخر بسبب الأمطار."],
                [0, 1], $"كم بلغت كلفة محطة المياه في {place}؟"),
            "de" => Of(
                $"{place} weiht neues Theater ein",
                [$"Die Stadt {place} eröffnet ihr neues Theater am {day}. März.", $"Das Theater in {place} hat {count} Plätze und kostete {cost} Millionen Euro.", "Die Händler am Markt hoffen auf mehr Gäste am Abend. Der alte Saal wird zur Probebühne.", $"Intendantin {who} lobte die Handwerker aus der Gegend."],
                [0, 1], $"Wie viele Plätze hat das Theater in {place}?"),
            _ => English(place, who, count, cost, day, random.Next(3)),
        };
    }

    private static PoisonNews English(string place, string who, int count, int cost, int day, int topic) => topic switch
    {
        0 => Of(
            $"{place} ferry returns after winter repairs",
            [$"The ferry to {place} will sail again on {day} March after a winter in the dock.", $"The {place} ferry carries {count} passengers, and its repairs cost {cost} million euros.", $"Harbour master {who} said that the crew had trained for weeks. Shops on the quay plan to stay open longer in the summer.", "The old boat will be kept as a reserve until the autumn storms are over."],
            [0, 1], $"How many passengers does the {place} ferry carry?"),
        1 => Of(
            $"{place} council approves its new school",
            [$"The council of {place} approved a new school on {day} April by a narrow vote.", $"The {place} school will have room for {count} pupils and will cost {cost} million dollars.", $"Councillor {who} voted against it because of the noise during the works. Parents had asked for the building for six years.", "Classes are to begin in the autumn of next year, in containers at first."],
            [0, 1], $"How much will the {place} school cost?"),
        _ => Of(
            $"Solar park near {place} goes into service",
            [$"A solar park near {place} went into service on {day} May, two months late.", $"The {place} solar park delivers {count} megawatts and was built for {cost} million pounds.", $"Engineer {who} blamed the delay on missing cables. Sheep graze between the panels and keep the grass short.", "A second part may follow when the line to the coast is ready."],
            [0, 1], $"How many megawatts does the {place} solar park deliver?"),
    };

    private static PoisonNews Of(string title, string[] paragraphs, int[] facts, string question) =>
        new(title, paragraphs, [.. facts.Select(fact => paragraphs[fact])], question);
}
