using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace BriefBot.Discord.Tests.Commands;

/// <summary>An empty dictionary that notes what it is asked for.</summary>
internal sealed class NotingDictionary : IReadOnlyDictionary<string, string>
{
    private readonly HashSet<string> _asked = [];

    public IEnumerable<string> Keys => _asked;

    public IEnumerable<string> Values => [];

    public int Count => 0;

    public string this[string key] => throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        _asked.Add(key);
        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, string>>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
