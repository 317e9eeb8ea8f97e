namespace BriefBot.Articles.Dates;

/// <summary>A run of digits or letters in a line that may hold a date.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">One past its end.</param>
/// <param name="Number">Its value when it is a number of up to nine digits, else -1.</param>
internal readonly record struct DateToken(int Start, int End, int Number)
{
    internal int Length => End - Start;

    internal bool IsYear => Length == 4 && Number is >= 1900 and <= 2100;

    internal bool IsDay => Length <= 2 && Number is >= 1 and <= 31;

    internal bool IsMonth => Length <= 2 && Number is >= 1 and <= 12;

    /// <summary>Cuts a line into tokens.</summary>
    internal static List<DateToken> Cut(ReadOnlySpan<char> line)
    {
        const int MostTokens = 64;
        var tokens = new List<DateToken>();
        for (var i = 0; i < line.Length && tokens.Count < MostTokens;)
        {
            if (!char.IsLetterOrDigit(line[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var digits = char.IsAsciiDigit(line[i]);
            while (i < line.Length && (digits ? char.IsAsciiDigit(line[i]) : char.IsLetter(line[i])) && !(i > start && Text.Marks.IsWideLetter(line[i])))
            {
                i++;
            }

            i = Math.Max(i, start + 1);
            tokens.Add(new DateToken(start, i, digits && i - start <= 9 ? int.Parse(line[start..i], System.Globalization.CultureInfo.InvariantCulture) : -1));
        }

        return tokens;
    }
}
