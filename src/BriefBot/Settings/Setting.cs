namespace BriefBot.Settings;

/// <summary>One setting, as the validation and the example file know it.</summary>
/// <param name="Name">The full name, such as <c>Articles:MaxFileBytes</c>.</param>
/// <param name="Default">The value unless set, as it stands in the options class.</param>
/// <param name="Allowed">What it takes, in words that follow "it takes".</param>
/// <param name="Accepts">Tells whether a text is such a value.</param>
internal sealed record Setting(string Name, object Default, string Allowed, Func<string, bool> Accepts)
{
    /// <summary>Whether the value must never be shown.</summary>
    public bool IsSecret { get; init; }

    public static Setting Whole(string section, string name, long value, long least, long most, string unit) =>
        new($"{section}:{name}", value, $"a whole number of {unit} from {least} to {most}", text =>
            long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most);

    public static Setting YesNo(string section, string name, bool value) =>
        new($"{section}:{name}", value, "true or false", text => bool.TryParse(text, out _));

    public static Setting Folder(string section, string name, string value) =>
        new($"{section}:{name}", value, "the path of a folder", text =>
            !string.IsNullOrWhiteSpace(text) && text.IndexOfAny(Path.GetInvalidPathChars()) < 0);

    public static Setting Text(string section, string name, string value, string allowed) =>
        new($"{section}:{name}", value, allowed, text => !text.Any(char.IsControl));

    /// <summary>A base address to which paths are added: no query, and no user name, which would end up in logs.</summary>
    public static Setting Address(string section, string name, string value) =>
        new($"{section}:{name}", value, "an absolute http or https address such as https://api.openai.com/v1, or nothing", text =>
            text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                && address is { Query: "", Fragment: "", UserInfo: "", Host.Length: > 0 }));

    /// <summary>As <see cref="Address"/>, and it cannot be left out.</summary>
    public static Setting BaseAddress(string section, string name, string value)
    {
        var address = Address(section, name, value);
        return address with { Allowed = $"an absolute http or https address such as {value}", Accepts = text => text.Length > 0 && address.Accepts(text) };
    }

    /// <summary>An address of this machine to listen on.</summary>
    public static Setting ListeningAddress(string section, string name, string value) =>
        new($"{section}:{name}", value, "an IP address of this machine, such as 127.0.0.1 or 0.0.0.0", text => System.Net.IPAddress.TryParse(text, out _));

    /// <summary>A feed's address: whatever a feed needs behind the site's name, but no user name, which would end up in logs.</summary>
    public static Setting FeedAddress(string section, string name, string value) =>
        new($"{section}:{name}", value, "an absolute http or https address such as https://www.example.org/feed.xml", text =>
            Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { UserInfo: "", Host.Length: > 0 });

    /// <summary>Ports, separated by commas.</summary>
    public static Setting Ports(string section, string name, string value) =>
        new($"{section}:{name}", value, "ports from 1 to 65535, separated by commas", text =>
            text.Split(',') is var ports && ports.All(port => ushort.TryParse(
                port, System.Globalization.NumberStyles.AllowLeadingWhite | System.Globalization.NumberStyles.AllowTrailingWhite,
                System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0));

    /// <summary>Numbers and ranges of them.</summary>
    public static Setting Ranges(string section, string name, string value) =>
        new($"{section}:{name}", value, "numbers and ranges such as 0-3 or 1,5, or nothing", text =>
            System.Text.RegularExpressions.Regex.IsMatch(text, @"\A\s*(\d{1,5}(\s*-\s*\d{1,5})?(\s*,\s*\d{1,5}(\s*-\s*\d{1,5})?)*)?\s*\z"));

    /// <summary>A key as it can stand in an HTTP header.</summary>
    public static Setting Secret(string section, string name) =>
        new($"{section}:{name}", string.Empty, "a key of ASCII letters, digits and signs without spaces, or nothing", text =>
            text.All(c => c is > ' ' and < '\u007f'))
        {
            IsSecret = true,
        };

    /// <summary>A name that every store of a Kernel Memory service takes.</summary>
    public static Setting IndexName(string section, string name, string value) =>
        new($"{section}:{name}", value, "1 to 60 small ASCII letters, digits and hyphens, a letter first", text =>
            text.Length is > 0 and <= 60 && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));

    public static Setting Ids(string section, string name, string value) =>
        new($"{section}:{name}", value, "ids of Discord's separated by commas, such as 197038439483310086, or nothing", text =>
            text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(id => ulong.TryParse(
                id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0));

    public static Setting OneOf<T>(string section, string name, T value)
        where T : struct, Enum =>
        new($"{section}:{name}", value, "one of " + string.Join(", ", Enum.GetNames<T>()), text =>
            Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase));
}
