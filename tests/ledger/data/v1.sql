PRAGMA application_id = 1414679378;
BEGIN TRANSACTION;
CREATE TABLE attendance (
	meeting INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	member INTEGER, 
	name TEXT NOT NULL, 
	organisation TEXT, 
	role TEXT, 
	status TEXT NOT NULL, 
	scope TEXT, 
	PRIMARY KEY (meeting, position), 
	FOREIGN KEY(meeting) REFERENCES meetings (id), 
	FOREIGN KEY(member) REFERENCES members (id)
);
INSERT INTO "attendance" VALUES(1,0,1,'Anna Ek','Ale',NULL,'present',NULL);
CREATE TABLE events (
	seq INTEGER NOT NULL, 
	batch INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	who TEXT NOT NULL, 
	what TEXT NOT NULL, 
	item TEXT, 
	member INTEGER, 
	meeting INTEGER, 
	data TEXT NOT NULL, 
	why TEXT, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(item) REFERENCES items (id), 
	FOREIGN KEY(member) REFERENCES members (id), 
	FOREIGN KEY(meeting) REFERENCES meetings (id)
);
INSERT INTO "events" VALUES(1,1,'2024-04-01T12:00:00+00:00','eva','meeting-added',NULL,NULL,1,'{"source":1}',NULL);
INSERT INTO "events" VALUES(2,1,'2024-04-01T12:00:00+00:00','eva','found','KRT-1',NULL,1,'{"content":{"audience":null,"conditional":false,"contact":null,"details":[],"follow":true,"kind":"action","owners":[{"kind":"person","name":"Anna Ek","scope":null,"text":""}],"people":[],"place":null,"role":null,"task":false,"tentative":false,"term":null,"title":"Anna tar fram en plan","when":{"alternatives":[],"basis":"stated","duration":null,"edtf":"2024-05-01","relation":"due","rrule":null,"rule":"","text":"2024-05-01","time":null,"warnings":[],"written":[]}},"doubts":[],"ended":null,"sighting":{"confidence":0.95,"end":94,"line":3,"meeting":1,"quote":"Anna tar fram en plan","rule":"sv.action.toy","section":null,"section_title":null,"source":1,"start":73},"state":"open"}',NULL);
INSERT INTO "events" VALUES(3,1,'2024-04-01T12:00:00+00:00','eva','found','KRT-2',NULL,1,'{"content":{"audience":null,"conditional":false,"contact":null,"details":[],"follow":false,"kind":"decision","owners":[],"people":[],"place":null,"role":null,"task":false,"tentative":false,"term":null,"title":"Budgeten fastställs","when":null},"doubts":[],"ended":null,"sighting":{"confidence":0.95,"end":124,"line":4,"meeting":1,"quote":"Budgeten fastställs","rule":"sv.decision.toy","section":null,"section_title":null,"source":1,"start":105},"state":"open"}',NULL);
INSERT INTO "events" VALUES(4,1,'2024-04-01T12:00:00+00:00','eva','member-added',NULL,1,1,'{"fields":{"email":null,"muted":false,"name":"Anna Ek","organisation":"Ale","receives":[],"spellings":[]}}',NULL);
INSERT INTO "events" VALUES(5,5,'2024-04-01T12:00:00+00:00','eva','noted','KRT-1',NULL,NULL,'{"text":"ring först"}',NULL);
CREATE TABLE items (
	id TEXT NOT NULL, 
	series INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	meeting INTEGER, 
	kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	state TEXT NOT NULL, 
	follow BOOLEAN NOT NULL, 
	due TEXT, 
	published BOOLEAN NOT NULL, 
	closed TEXT, 
	replaced_by TEXT, 
	sequence INTEGER NOT NULL, 
	created TEXT NOT NULL, 
	modified TEXT NOT NULL, 
	content TEXT NOT NULL, 
	memory TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (series, number), 
	FOREIGN KEY(series) REFERENCES series (id), 
	UNIQUE (uid), 
	FOREIGN KEY(meeting) REFERENCES meetings (id), 
	FOREIGN KEY(replaced_by) REFERENCES items (id)
);
INSERT INTO "items" VALUES('KRT-1',1,1,'krt-1.0123456789ab@tracker.invalid',1,'action','Anna tar fram en plan','open',1,'2024-05-01',1,NULL,NULL,0,'2024-04-01T12:00:00+00:00','2024-04-01T12:00:00+00:00','{"audience":null,"conditional":false,"contact":null,"details":[],"follow":true,"kind":"action","owners":[{"kind":"person","name":"Anna Ek","scope":null,"text":""}],"people":[],"place":null,"role":null,"task":false,"tentative":false,"term":null,"title":"Anna tar fram en plan","when":{"alternatives":[],"basis":"stated","duration":null,"edtf":"2024-05-01","relation":"due","rrule":null,"rule":"","text":"2024-05-01","time":null,"warnings":[],"written":[]}}','{"doubts":[],"ended":null,"held":null,"human":[],"notes":["ring först"],"settled":[]}');
INSERT INTO "items" VALUES('KRT-2',1,2,'krt-2.0123456789ab@tracker.invalid',1,'decision','Budgeten fastställs','open',0,NULL,1,NULL,NULL,0,'2024-04-01T12:00:00+00:00','2024-04-01T12:00:00+00:00','{"audience":null,"conditional":false,"contact":null,"details":[],"follow":false,"kind":"decision","owners":[],"people":[],"place":null,"role":null,"task":false,"tentative":false,"term":null,"title":"Budgeten fastställs","when":null}','{"doubts":[],"ended":null,"held":null,"human":[],"notes":[],"settled":[]}');
CREATE TABLE meetings (
	id INTEGER NOT NULL, 
	series INTEGER NOT NULL, 
	title TEXT, 
	body TEXT, 
	date TEXT, 
	day TEXT, 
	basis TEXT NOT NULL, 
	time TEXT, 
	place TEXT, 
	added TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(series) REFERENCES series (id)
);
INSERT INTO "meetings" VALUES(1,1,'Anteckningar',NULL,'2024-03-15','2024-03-15','heading',NULL,NULL,'2024-04-01T12:00:00+00:00');
CREATE TABLE member_names (
	"key" TEXT NOT NULL, 
	member INTEGER NOT NULL, 
	PRIMARY KEY ("key", member), 
	FOREIGN KEY(member) REFERENCES members (id)
);
INSERT INTO "member_names" VALUES('anna ek',1);
CREATE TABLE members (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	organisation TEXT, 
	email TEXT, 
	muted BOOLEAN NOT NULL, 
	removed BOOLEAN NOT NULL, 
	spellings TEXT NOT NULL, 
	receives TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "members" VALUES(1,'Anna Ek','Ale',NULL,0,0,'[]','[]');
CREATE TABLE mentions (
	item TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	meeting INTEGER NOT NULL, 
	source INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	section TEXT, 
	section_title TEXT, 
	quote TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	confidence FLOAT NOT NULL, 
	PRIMARY KEY (item, position), 
	FOREIGN KEY(item) REFERENCES items (id), 
	FOREIGN KEY(meeting) REFERENCES meetings (id), 
	FOREIGN KEY(source) REFERENCES sources (id)
);
INSERT INTO "mentions" VALUES('KRT-1',0,1,1,73,94,3,NULL,NULL,'Anna tar fram en plan','sv.action.toy',0.95);
INSERT INTO "mentions" VALUES('KRT-2',0,1,1,105,124,4,NULL,NULL,'Budgeten fastställs','sv.decision.toy',0.95);
CREATE TABLE meta (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('schema','1');
INSERT INTO "meta" VALUES('id','0123456789ab');
CREATE TABLE owners (
	item TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	PRIMARY KEY (item, position), 
	FOREIGN KEY(item) REFERENCES items (id)
);
INSERT INTO "owners" VALUES('KRT-1',0,'anna ek');
CREATE TABLE series (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	prefix TEXT NOT NULL, 
	next INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (prefix)
);
INSERT INTO "series" VALUES(1,'Kretsen','KRT',3);
CREATE TABLE series_names (
	"key" TEXT NOT NULL, 
	series INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(series) REFERENCES series (id)
);
INSERT INTO "series_names" VALUES('kretsen',1,'Kretsen');
CREATE TABLE settings (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
);
CREATE TABLE sources (
	id INTEGER NOT NULL, 
	meeting INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	text_sha256 TEXT NOT NULL, 
	format TEXT NOT NULL, 
	encoding TEXT NOT NULL, 
	text TEXT NOT NULL, 
	added TEXT NOT NULL, 
	current BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(meeting) REFERENCES meetings (id), 
	UNIQUE (sha256)
);
INSERT INTO "sources" VALUES(1,1,'a.txt','cdeca1d7a5ce3b8e6336991a25270ae3a768c8408696006cb1d79869b1639b56','cdeca1d7a5ce3b8e6336991a25270ae3a768c8408696006cb1d79869b1639b56','txt','utf-8','Möte 2024-03-15
Närvarande: Anna Ek, Ale
action @Anna Ek due 2024-05-01: Anna tar fram en plan
decision: Budgeten fastställs
','2024-04-01T12:00:00+00:00',1);
CREATE INDEX meetings_by_day ON meetings (series, day);
CREATE INDEX ix_sources_meeting ON sources (meeting);
CREATE INDEX ix_sources_text_sha256 ON sources (text_sha256);
CREATE INDEX ix_sources_name ON sources (name);
CREATE INDEX items_by_state ON items (state, follow, series);
CREATE INDEX items_by_series ON items (series, state, follow);
CREATE INDEX items_by_due ON items (due);
CREATE INDEX ix_items_meeting ON items (meeting);
CREATE INDEX ix_attendance_member ON attendance (member);
CREATE INDEX ix_mentions_meeting ON mentions (meeting);
CREATE INDEX ix_owners_key ON owners ("key");
CREATE INDEX ix_events_meeting ON events (meeting);
CREATE INDEX ix_events_batch ON events (batch);
CREATE INDEX ix_events_item ON events (item);
CREATE INDEX ix_events_member ON events (member);
COMMIT;
