namespace BriefBot.Memory.Ranking;

/// <summary>What kind of thing a question asks for.</summary>
internal enum AskedFor
{
    /// <summary>Anything: a statement, an explanation, a yes or no.</summary>
    Statement,

    /// <summary>A sum of money: "how much will … cost", "what will … invest".</summary>
    Money,

    /// <summary>A share: "what percentage", "what share".</summary>
    Percentage,

    /// <summary>A measure: "how high", "how much".</summary>
    Number,

    /// <summary>A span of time: "how long", "how many years".</summary>
    Duration,

    /// <summary>A distance: "how far", "how close".</summary>
    Distance,

    /// <summary>A count: "how many projects".</summary>
    Count,

    /// <summary>A year: "in which year".</summary>
    Year,

    /// <summary>A time: "when", "what year", "which day".</summary>
    Time,

    /// <summary>A day: "on which date", "what day".</summary>
    Day,

    /// <summary>A town: "in which city".</summary>
    Town,

    /// <summary>A person: "who".</summary>
    Person,

    /// <summary>A place: "where".</summary>
    Place,

    /// <summary>A cause: "why".</summary>
    Cause,

    /// <summary>What somebody said: "what did Katayama say".</summary>
    Speech,
}
