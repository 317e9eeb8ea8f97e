using System.Collections.Frozen;

namespace BriefBot.Articles.Dates;

/// <summary>The months in the languages that datelines come in, full and short.</summary>
internal static class MonthNames
{
    private static readonly string[][] Languages =
    [
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
        ["jän", "febr", "mär", "apr", "mai", "jun", "jul", "aug", "sept", "okt", "nov", "dez"],
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"],
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
        ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
        ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Languages
        .SelectMany(names => names.Select((name, index) => (name, Number: index + 1)))
        .DistinctBy(month => month.name)
        .ToFrozenDictionary(month => month.name, month => month.Number, StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of the month (1 to 12), or 0 when the word names none.</summary>
    internal static int NumberOf(ReadOnlySpan<char> word) =>
        Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : 0;
}
