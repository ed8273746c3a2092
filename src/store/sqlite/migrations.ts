// The schema, one numbered step after another; `pragma user_version` holds how many have run. A
// step that has been released is never edited: a change is a new step. Times are not kept: what is
// stored depends on the input alone.

/** Steps in order. Step n brings a store from schema n to schema n + 1. */
export const MIGRATIONS: readonly string[] = [
  `
  create table document (
    id text not null unique,
    hash text not null,
    published text,
    body text not null
  );
  create index document_hash on document (hash);
  create table layer (
    document text not null,
    kind text not null,
    key text not null,
    annotations text not null,
    unique (document, kind)
  );
  create table derived (
    stage text not null,
    key text not null,
    inputs text not null,
    value text not null,
    unique (stage, key)
  );
  create table account (
    number integer primary key,
    path text,
    part text,
    line integer,
    outcome text not null check (outcome in ('stored', 'duplicate', 'rejected')),
    document text,
    reason text,
    check ((outcome = 'rejected') = (document is null))
  );
  `,
  `
  alter table document add column sum text;
  alter table layer add column sum text;
  alter table derived add column sum text;
  alter table account add column sum text;
  create table tombstone (
    number integer primary key,
    document text not null,
    hash text not null,
    who text not null,
    reason text not null,
    day text not null,
    sum text not null
  );
  create index tombstone_hash on tombstone (hash);
  `,
  `
  create table log (
    name text not null,
    number integer not null,
    line text not null,
    primary key (name, number)
  ) without rowid;
  `,
  // Bytes as they came in, by their hash; bytes that were forgotten keep the hash and nothing else.
  // Addresses beside reports find revisions without reading texts. Reports of older stores have no
  // bytes until their files are read again.
  `
  create table raw (
    hash text not null unique,
    size integer not null,
    packing text not null check (packing in ('none', 'deflate', 'erased')),
    bytes blob not null
  );
  create table origin (
    document text not null unique,
    hash text not null,
    raw text not null,
    unit text not null,
    start integer,
    path text,
    hints text not null,
    sum text not null
  );
  create index origin_raw on origin (raw);
  alter table log add column sum text;
  alter table document add column url text;
  update document set url = case when json_valid(body) then json_extract(body, '$.url') end;
  `,
]
