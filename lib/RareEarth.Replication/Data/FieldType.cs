namespace RareEarth.Replication.Data;

/// <summary>The types that a column can have, and the column type of the frame that they become.</summary>
public enum FieldType
{
    /// <summary>Text on one line without space at its ends (string).</summary>
    String,

    /// <summary>A finite number with a point as decimal sign (double).</summary>
    Number,

    /// <summary>A whole number (int).</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c> (bool).</summary>
    Boolean,

    /// <summary>A day as <c>yyyy-MM-dd</c> (DateTime).</summary>
    Date,
}
