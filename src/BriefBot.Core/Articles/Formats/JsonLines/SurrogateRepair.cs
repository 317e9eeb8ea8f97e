namespace BriefBot.Articles.Formats.JsonLines;

/// <summary>Replaces halves of surrogate pairs in a JSON text, which no string can hold, by the sign for a lost character.</summary>
internal static class SurrogateRepair
{
    private const int EscapeLength = 6;

    /// <summary>Repairs a line; its length stays.</summary>
    internal static byte[] Repair(ReadOnlySpan<byte> json)
    {
        var result = json.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] != '\\')
            {
                continue;
            }

            var unit = Unit(result, i);
            if (unit is >= 0xD800 and <= 0xDBFF && Unit(result, i + EscapeLength) is >= 0xDC00 and <= 0xDFFF)
            {
                i += (2 * EscapeLength) - 1;
            }
            else if (unit is >= 0xD800 and <= 0xDFFF)
            {
                "\\ufffd"u8.CopyTo(result.AsSpan(i));
                i += EscapeLength - 1;
            }
            else
            {
                i++;
            }
        }

        return result;
    }

    private static int Unit(byte[] json, int at)
    {
        if (at + EscapeLength > json.Length || json[at] != '\\' || json[at + 1] != 'u')
        {
            return -1;
        }

        return int.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit) ? unit : -1;
    }
}
