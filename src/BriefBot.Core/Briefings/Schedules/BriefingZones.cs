using System.Diagnostics.CodeAnalysis;
using BriefBot.Chat.Commands;
using NodaTime;
using NodaTime.TimeZones;

namespace BriefBot.Briefings.Schedules;

/// <summary>The IANA time zones: reads their names and finds them by the words that people know them by.</summary>
/// <remarks>The zones come with NodaTime, not from the machine: a container without zone files knows the same.</remarks>
public static class BriefingZones
{
    private const int MostFound = 25;
    private const int MostEdits = 3;
    private const int LettersAnEdit = 3;
    private const string Example = "Zones are named like Asia/Tokyo, Europe/Berlin or UTC.";

    private static readonly Lazy<IReadOnlyList<Known>> All = new(Load);

    /// <summary>The names of all zones.</summary>
    public static IReadOnlyCollection<string> Ids => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>Reads a zone's name: <c>Asia/Tokyo</c> in any case, or a city that only one zone has, such as <c>tokyo</c>.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="zone">The zone's name as IANA spells it.</param>
    /// <param name="problem">What is wrong with the text, for the one who typed it; null when it names a zone.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? zone, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim().Replace(' ', '_');
        var cities = All.Value.Where(known => known.City.Equals(plain, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        zone = All.Value.FirstOrDefault(known => known.Id.Equals(plain, StringComparison.OrdinalIgnoreCase))?.Id
            ?? (cities.Count == 1 ? cities[0].Id : null);
        if (zone is not null)
        {
            problem = null;
            return true;
        }

        var nearest = Nearest(plain);
        problem = nearest is null
            ? $"'{text.Trim()}' is not a time zone. {Example}"
            : $"'{text.Trim()}' is not a time zone; did you mean {nearest}? {Example}";
        return false;
    }

    /// <summary>The zones whose city, region or country starts with each of the words, best first; for suggestions while typing.</summary>
    /// <param name="typed">What stands there so far; nothing gives the most used zones.</param>
    /// <param name="most">How many at most; Discord takes 25.</param>
    public static IReadOnlyList<string> Search(string typed, int most = MostFound)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = Words(typed);
        return
        [
            .. All.Value
                .Select(known => (known.Id, Rank: known.RankOf(words)))
                .Where(found => found.Rank < int.MaxValue)
                .OrderBy(found => found.Rank)
                .ThenBy(found => found.Id, StringComparer.Ordinal)
                .Take(Math.Min(most, MostFound))
                .Select(found => found.Id),
        ];
    }

    private static string? Nearest(string plain)
    {
        if (Search(plain, 1) is [var found])
        {
            return found;
        }

        // What has no region in it is probably a city.
        var edits = Math.Min(MostEdits, plain.Length / LettersAnEdit);
        var byName = NearestName.To(plain, All.Value.Select(known => known.Id), edits);
        var city = NearestName.To(plain, All.Value.Where(known => known.IsPlace).Select(known => known.City), edits);
        var byCity = city is null ? null : All.Value.First(known => known.IsPlace && known.City == city).Id;
        return plain.Contains('/', StringComparison.Ordinal) ? byName ?? byCity : byCity ?? byName;
    }

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', '/', '_', '-', ',', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static List<Known> Load()
    {
        var source = TzdbDateTimeZoneSource.Default;
        var places = source.ZoneLocations!.ToDictionary(place => place.ZoneId, StringComparer.Ordinal);
        return
        [
            .. source.GetIds().Select(id =>
            {
                var canonical = source.CanonicalIdMap[id];
                var country = places.GetValueOrDefault(canonical)?.CountryName ?? string.Empty;
                var city = id[(id.LastIndexOf('/') + 1)..];
                return new Known(id, city, Words(city), [.. Words(id), .. Words(country)], places.ContainsKey(id), id is "UTC");
            }),
        ];
    }

    /// <summary>A zone and the words by which it is found.</summary>
    private sealed record Known(string Id, string City, string[] CityWords, string[] Words, bool IsPlace, bool IsUtc)
    {
        /// <summary>Smaller is better; none at all when a word fits nothing.</summary>
        public int RankOf(string[] typed)
        {
            if (!Array.TrueForAll(typed, word => Words.Any(own => own.StartsWith(word, StringComparison.Ordinal))))
            {
                return int.MaxValue;
            }

            var isCity = Array.TrueForAll(typed, word => CityWords.Any(own => own.StartsWith(word, StringComparison.Ordinal)));
            return (IsPlace || IsUtc ? 0 : 2) + (isCity ? 0 : 1);
        }
    }
}
